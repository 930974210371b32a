package predictcovid.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.catalog.RunManifest;
import predictcovid.web.PlaceRuns;
import predictcovid.web.Runs;
import predictcovid.web.run.ViewerSettings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class MapsTest {
    private static final String MESH = "src/test/resources/maps/mesh.json";

    private static Maps maps(String map) {
        return new Maps(new ViewerSettings("nowhere", map, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"BRA, DEU, FRA", "01, 02, 06", "12, 27, 35", "BR-AC, BR-SP, BR-RJ", "SP, RJ, AC"})
    void theMapWithTheMostPlacesIsTaken(String first, String second, String third) {
        RunManifest run =
                PlaceRuns.of(
                        "r1",
                        json -> {
                            ArrayNode places = (ArrayNode) json.at("/places/forecast");
                            ObjectNode any = (ObjectNode) places.get(3);
                            places.removeAll();
                            for (String code : List.of(first, second, third)) {
                                places.add(
                                        any.deepCopy().put("code", code).put("name", name(code)));
                            }
                        });

        assertThat(maps("auto").of(run).orElseThrow().outlines())
                .extracting(Outline::code)
                .containsExactlyInAnyOrder(first, second, third);
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
