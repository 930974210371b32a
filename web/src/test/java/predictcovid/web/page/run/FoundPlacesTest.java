package predictcovid.web.page.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Texts;
import predictcovid.web.PlaceRuns;
import predictcovid.web.page.Words;
import predictcovid.web.page.run.PlaceList.Row;
import predictcovid.web.page.run.PlaceList.Silent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class FoundPlacesTest {
    private static final RunManifest RUN = PlaceRuns.of("r1");

    @ParameterizedTest
    @CsvSource({
        "brazil, BRA",
        "BRASIL, BRA",
        "' bra ', BRA",
        "br, BRA",
        "atlantida, ATL",
        "Atlântida, ATL",
        "DEU, DEU",
        "alemanha, DEU",
        "world, OWID_WRL",
        "mundo, OWID_WRL"
    })
    void aSearchMeansThePlaceThatIsCalledSoInAnyLanguage(String text, String code) {
        assertThat(find(RUN, text).meant()).map(Row::code).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "", "nowhere", "lemuria", "l", "atlan", "germ", "lemanha"})
    void aPartOfANameMeansNone(String text) {
        assertThat(find(RUN, text).meant()).isEmpty();
    }

    @Test
    void suggestsThePlacesThatMayBeMeant() {
        RunManifest run =
                with(
                        place("GBR", "United Kingdom"),
                        place("UKR", "Ukraine"),
                        place("USA", "United States"),
                        place("VIR", "United States Virgin Islands"),
                        place("KOR", "South Korea"),
                        place("PRK", "North Korea"));

        assertThat(find(run, "uk").meant()).map(Row::code).hasValue("GBR");
        assertThat(find(run, "eua").meant()).map(Row::code).hasValue("USA");
        assertThat(find(run, "america").near())
                .extracting(Row::name)
                .containsExactly("Estados Unidos", "Ilhas Virgens Americanas");
        assertThat(find(run, "england").near())
                .extracting(Row::name)
                .containsExactly("Reino Unido");
        assertThat(find(run, "korea").near())
                .extracting(Row::name)
                .containsExactly("Coreia do Norte", "Coreia do Sul");
        assertThat(find(run, "nowhere").near()).isEmpty();
    }

    @Test
    void suggestsEightAndSaysHowManyMoreThereAre() {
        FoundPlaces found =
                find(
                        with(
                                IntStream.range(0, 11)
                                        .mapToObj(i ->
                                                place("0" + i, "Santa Rosa " + (char) ('A' + i)))
                                        .toArray(Place[]::new)),
                        "santa rosa");

        assertThat(found.meant()).isEmpty();
        assertThat(found.near()).hasSize(8);
        assertThat(found.near().getFirst().name()).isEqualTo("Santa Rosa A");
        assertThat(found.more()).isEqualTo(3);
    }

    @Test
    void findsPlacesThatAreLeftOutToo() {
        for (String text : List.of("lemuria", "lemu")) {
            assertThat(find(RUN, text).leftOut()).extracting(Silent::code).containsExactly("LEM");
            assertThat(find(RUN, text).near()).isEmpty();
        }
        assertThat(find(RUN, "brazil").leftOut()).isEmpty();
    }

    private static FoundPlaces find(RunManifest run, String text) {
        return FoundPlaces.of(
                run.places().orElseThrow(),
                PlaceList.of(run, Words.in(Texts.BRAZIL)).orElseThrow(),
                text);
    }

    private static Place place(String code, String name) {
        return new Place(code, name, Optional.empty(), List.of());
    }

    private static RunManifest with(Place... places) {
        JsonMapper json = new JsonMapper();
        return PlaceRuns.of(
                "r1",
                run -> {
                    ArrayNode forecast = (ArrayNode) run.at("/places/forecast");
                    forecast.removeAll();
                    Stream.of(places).forEach(place -> forecast.add(json.valueToTree(place)));
                });
    }
}
