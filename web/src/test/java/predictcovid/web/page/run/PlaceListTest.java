package predictcovid.web.page.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
    void aPageListsSoManyThatAreLeftOutAsCanBeShownAtOnce() {
        PlaceList towns =
                new PlaceList(
                        "today",
                        List.of(),
                        IntStream.range(0, 5570)
                                .mapToObj(town -> new Silent("" + town, "Town " + town, "Why."))
                                .toList());

        assertThat(towns.listedLeftOut()).isEqualTo(towns.leftOut().subList(0, 300));
        assertThat(towns.countOfSilent()).isEqualTo(5570);
    }

    @Test
    void aRunWithoutPlacesHasNoList() {
        assertThat(PlaceList.of(Runs.of("r1"), Words.in(Locale.ENGLISH))).isEmpty();
    }

    private static PlaceList list(Locale language) {
        return PlaceList.of(RUN, Words.in(language)).orElseThrow();
    }
}
