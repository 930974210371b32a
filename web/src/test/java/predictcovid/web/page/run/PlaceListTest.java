package predictcovid.web.page.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Texts;
import predictcovid.web.PlaceRuns;
import predictcovid.web.Runs;
import predictcovid.web.page.Words;
import predictcovid.web.page.run.PlaceList.Row;
import predictcovid.web.page.run.PlaceList.Silent;
import tools.jackson.databind.node.ObjectNode;

class PlaceListTest {
    private static final RunManifest RUN = PlaceRuns.of("r1");

    @Test
    void beginsWithTheWorldAndSortsTheRestByItsNameInTheReadersLanguage() {
        assertThat(list(Locale.ENGLISH).rows())
                .extracting(Row::name)
                .containsExactly("World", "Atlântida", "Brazil", "Germany");
        assertThat(list(Texts.BRAZIL).rows())
                .extracting(Row::name)
                .containsExactly("Mundo", "Alemanha", "Atlântida", "Brasil");
    }

    @Test
    void inventedPlacesKeepTheirNamesWhateverTheirCodes() {
        RunManifest simulated = PlaceRuns.of("r1", run -> run.put("simulated", true));

        assertThat(PlaceList.of(simulated, Words.in(Texts.BRAZIL)).orElseThrow().rows())
                .extracting(Row::name)
                .contains("Brazil", "Germany", "Mundo");
    }

    @Test
    void saysHowManyPeopleLiveThereAndHowFarTheForecastsGo() {
        assertThat(list(Locale.ENGLISH).rows().get(2))
                .isEqualTo(
                        new Row(
                                "BRA",
                                "Brazil",
                                "",
                                "212,559,409",
                                "28\u00a0days, 4\u00a0weeks",
                                "28\u00a0days, 4\u00a0weeks",
                                "",
                                "bra br brazil brasil"));
        assertThat(list(Texts.BRAZIL).rows().get(2))
                .isEqualTo(
                        new Row(
                                "ATL",
                                "Atlântida",
                                "",
                                "—",
                                "4\u00a0semanas",
                                "",
                                "",
                                "atl atlantida"));
        assertThat(list(Locale.ENGLISH).hasOthers()).isFalse();
    }

    @Test
    void placesOfSeveralLevelsStandBelowEachOtherWithWhatTheyLieIn() {
        RunManifest run =
                PlaceRuns.of(
                        "r1",
                        manifest -> {
                            level(manifest, 0, 0, "");
                            level(manifest, 1, 2, "South America");
                            level(manifest, 2, 1, "");
                            level(manifest, 3, 2, "Brazil");
                        });

        assertThat(PlaceList.of(run, Words.in(Texts.BRAZIL)).orElseThrow().rows())
                .extracting(row -> row.name() + "/" + row.within())
                .containsExactly(
                        "Mundo/", "Brasil/", "Alemanha/América do Sul", "Atlântida/Brasil");
    }

    private static void level(ObjectNode run, int place, int level, String within) {
        ObjectNode of = (ObjectNode) run.at("/places/forecast/" + place);
        of.put("level", level);
        if (!within.isEmpty()) {
            of.put("within", within);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wk flu sewage, wk flu sewage",
        "wk inc covid hosp, Hospital admissions a week",
        "wk inc flu percent ed visits, Weekly share of emergency visits for influenza"
    })
    void otherTargetsAreNamedInARunOfAnEarlierProgram(String target, String words) {
        RunManifest run =
                PlaceRuns.of(
                        "r1",
                        json ->
                                ((ObjectNode) json.at("/places/forecast/3/targets/0"))
                                        .put("target", target)
                                        .without(List.of("event", "kind")));

        PlaceList list = PlaceList.of(run, Words.in(Locale.ENGLISH)).orElseThrow();

        assertThat(list.hasOthers()).isTrue();
        assertThat(list.rows().get(1).cases()).isEmpty();
        assertThat(list.rows().get(1).others()).isEqualTo(words + ": 4\u00a0weeks");
    }

    @Test
    void tellsWhyPlacesAreLeftOut() {
        assertThat(list(Texts.BRAZIL).leftOut())
                .extracting(Silent::name, Silent::reason)
                .containsExactly(
                        tuple("Atlântida", "Sem mortes."),
                        tuple("Lemuria", "Só 12 dias são conhecidos."));
        assertThat(list(Texts.BRAZIL).countOfSilent()).isEqualTo(1);
        assertThat(list(Texts.BRAZIL).countOfLacking()).isEqualTo(1);
    }

    @Test
    void aPageListsSoManyPlacesAsCanBeShownAtOnce() {
        assertThat(ofTowns(300).isListed()).isTrue();
        assertThat(ofTowns(300).listed()).hasSize(300);
        assertThat(ofTowns(301).isListed()).isFalse();
        assertThat(ofTowns(5570).listed()).isEqualTo(ofTowns(300).rows());
    }

    private static PlaceList ofTowns(int towns) {
        return new PlaceList(
                "today",
                IntStream.range(0, towns)
                        .mapToObj(
                                town -> new Row("" + town, "Town " + town, "", "—", "", "", "", ""))
                        .toList(),
                List.of());
    }

    @Test
    void aRunWithoutPlacesHasNoList() {
        assertThat(PlaceList.of(Runs.of("r1"), Words.in(Locale.ENGLISH))).isEmpty();
    }

    private static PlaceList list(Locale language) {
        return PlaceList.of(RUN, Words.in(language)).orElseThrow();
    }
}
