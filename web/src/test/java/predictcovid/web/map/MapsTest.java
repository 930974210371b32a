package predictcovid.web.map;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.catalog.RunManifest;
import predictcovid.web.PlaceRuns;
import predictcovid.web.Runs;
import predictcovid.web.run.ViewerSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class MapsTest {
    private static final String MESH = "src/test/resources/maps/mesh.json";

    private static Maps maps(String map) {
        return new Maps(new ViewerSettings("nowhere", map, "auto", "none", Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "World, BRA, DEU, FRA",
        "United States, 01, 02, 06",
        "Brasil, 12, 27, 35",
        "Brasil, BR-AC, BR-SP, BR-RJ",
        "Brasil, SP, RJ, AC",
        "Total, SP, RJ, AC"
    })
    void theMapOfTheRunsNationIsTaken(String whole, String first, String second, String third) {
        assertThat(map(whole, first, second, third).orElseThrow().outlines())
                .extracting(Outline::code)
                .containsExactlyInAnyOrder(first, second, third);
    }

    /// world-atlas has Australia's number twice.
    @ParameterizedTest
    @ValueSource(strings = {"world", "united-states", "brazil"})
    void aCodeIsOneShape(String name) throws IOException {
        try (InputStream map = Maps.class.getResourceAsStream("../maps/" + name + ".json")) {
            List<String> codes =
                    JsonMapper.shared().readTree(requireNonNull(map)).findValuesAsString("code");

            assertThat(codes).doesNotHaveDuplicates().hasSizeGreaterThan(26);
        }
    }

    /// Idaho's number is Amapá's, New Mexico's São Paulo's, and Germany's states have such, too.
    @Test
    void numbersDoNotPutPlacesOnTheMapOfAnotherNation() {
        Drawing brazil = map("Brasil", "AP", "SP").orElseThrow();
        Drawing states = map("United States", "16", "35").orElseThrow();

        assertThat(brazil.others()).isNotEqualTo(states.others());
        assertThat(map("Deutschland", "01", "02", "06")).isEmpty();
        assertThat(map("Total", "01", "02", "06")).isEmpty();
    }

    private static Optional<Drawing> map(String whole, String... codes) {
        RunManifest run =
                PlaceRuns.of(
                        "r1",
                        json -> {
                            ((ObjectNode) json.at("/places")).put("whole", whole);
                            ArrayNode places = (ArrayNode) json.at("/places/forecast");
                            ObjectNode any = (ObjectNode) places.get(3);
                            places.removeAll();
                            for (String code : codes) {
                                places.add(
                                        any.deepCopy().put("code", code).put("name", name(code)));
                            }
                        });
        return maps("auto").of(run);
    }

    /// Brazil's states have numbers of their own.
    private static String name(String code) {
        return switch (code) {
            case "12" -> "Acre";
            case "27" -> "Alagoas";
            case "35" -> "São Paulo";
            default -> "Place " + code;
        };
    }

    @Test
    void aRunOfOnePlaceOrOfNoneHasNoMap() {
        assertThat(maps("auto").of(Runs.of("r1"))).isEmpty();
        RunManifest invented =
                PlaceRuns.of("r2", json -> ((ArrayNode) json.at("/places/forecast")).remove(2));
        assertThat(maps("auto").of(invented)).isEmpty();
    }

    /// The squares are 10° wide at 2.5° S, 960 pixels for 21.05°; the point is no area, and DEU is
    /// too small to be hit.
    @Test
    void aUsersShapesAreJoinedByCodeOrNameAndShareTheirBorders() {
        Drawing drawing = maps(MESH).of(PlaceRuns.of("r1")).orElseThrow();

        assertThat(drawing.outlines())
                .extracting(Outline::code)
                .containsExactly("BRA", "ATL", "DEU");
        assertThat(drawing.outlines())
                .extracting(Outline::isSmall)
                .containsExactly(false, false, true);
        String brazil = drawing.outlines().getFirst().path();
        int width =
                Math.abs(Integer.parseInt(brazil.replaceAll("M\\S+ \\d+l0 \\d+ (\\d+) 0.*", "$1")));
        assertThat(width / (double) drawing.width()).isBetween(0.47, 0.48);
        assertThat(drawing.others()).startsWith("M1 ").endsWith("z");
        assertThat(drawing.height() / (double) drawing.width()).isBetween(0.71, 0.72);
    }
}
