package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Texts;
import predictcovid.web.Runs;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The sentences are worked out by hand: 311,234.5 ÷ 280,000 = 1.1115…, with an interval from
/// 290,456.7 to 330,123.4.
class AnswerTest {
    @Test
    void saysHowManyCasesAreExpectedHowSureThatIsAndHowMuchMore() {
        assertThat(answer(Locale.ENGLISH, run -> {}))
                .isEqualTo(
                        "World: about 311,000 new cases a day expected by July 30, 2020, "
                                + "80% interval 290,000 to 330,000; 11% more than on July 23, 2020,"
                                + " the same weekday of the last week observed.");
    }

    @Test
    void saysTheSameInPortuguese() {
        assertThat(answer(Texts.BRAZIL, run -> {}))
                .isEqualTo(
                        "Mundo: cerca de 311.000 novos casos por dia esperados até 30 de julho de"
                                + " 2020, intervalo de 80%: 290.000 a 330.000; 11% a mais que em"
                                + " 23 de julho de 2020, o mesmo dia da última semana observada.");
    }

    /// 311,234.5 ÷ 415,000 = 0.7499…, ÷ 312,000 = 0.9975…, ÷ 309,000 = 1.0072…
    @ParameterizedTest
    @CsvSource({
        "415000, '; 25% fewer than on July 23'",
        "312000, '; about as many as on July 23'",
        "309000, '; 1% more than on July 23'"
    })
    void tellsMoreFromFewerAndFromTheSame(double before, String said) {
        assertThat(answer(Locale.ENGLISH, run -> lastRecent(run).put("value", before)))
                .contains(said);
    }

    /// The day a week before 27 July is 20 July, on which 250,000 were seen; 281,234.5 are
    /// expected.
    @Test
    void comparesWithTheSameWeekdayAndNotWithTheLastDay() {
        String said = answer(Locale.ENGLISH, run -> keepPoints(run, 4));

        assertThat(said).contains("by July 27, 2020", "; 12% more than on July 20, 2020");
    }

    /// Twelve days ahead the same weekday of the last week observed is one week further back.
    @Test
    void goesBackAsManyWeeksAsItTakes() {
        String said = answer(Locale.ENGLISH, run -> lastPoint(run).put("date", "2020-08-04"));

        assertThat(said).contains("by August 4, 2020", "than on July 21, 2020");
    }

    @Test
    void comparesNothingWithADayWithoutCasesOrWithoutAValue() {
        assertThat(answer(Locale.ENGLISH, run -> lastRecent(run).put("value", 0)))
                .endsWith("290,000 to 330,000.");
        assertThat(answer(Locale.ENGLISH, run -> series(run).putArray("recent")))
                .endsWith("290,000 to 330,000.");
    }

    @Test
    void saysWhenTooFewPastForecastsAllowAnInterval() {
        assertThat(answer(Locale.ENGLISH, run -> lastPoint(run).putArray("intervals")))
                .contains("July 30, 2020 (too few past forecasts for an interval); 11% more");
    }

    @Test
    void speaksOfWeeksWhereTheSeriesIsWeekly() {
        Consumer<ObjectNode> weekly = run -> series(run).put("frequency", "weekly");

        assertThat(answer(Locale.ENGLISH, weekly))
                .isEqualTo(
                        "World: about 311,000 new cases expected in the week to July 30, 2020, 80%"
                                + " interval 290,000 to 330,000; 11% more than in the week to"
                                + " July 23, 2020, the last one observed.");
        assertThat(answer(Texts.BRAZIL, weekly))
                .isEqualTo(
                        "Mundo: cerca de 311.000 novos casos esperados na semana até 30 de julho"
                                + " de 2020, intervalo de 80%: 290.000 a 330.000; 11% a mais que na"
                                + " semana até 23 de julho de 2020, a última observada.");
    }

    @Test
    void namesAPlaceAsTheSourceDoes() {
        assertThat(answer(Texts.BRAZIL, run -> series(run).put("location", "Chile {0}")))
                .startsWith("Chile {0}: cerca de 311.000 ");
    }

    private static String answer(Locale locale, Consumer<ObjectNode> change) {
        RunManifest run = Runs.changed(Runs.of("r1"), change);
        return new Answer(run, Words.in(locale)).of(run.forecast().orElseThrow());
    }

    private static ObjectNode series(ObjectNode run) {
        return (ObjectNode) run.get("series");
    }

    private static ObjectNode lastRecent(ObjectNode run) {
        return (ObjectNode) run.at("/series/recent/6");
    }

    private static ObjectNode lastPoint(ObjectNode run) {
        return (ObjectNode) run.at("/forecast/points/6");
    }

    private static void keepPoints(ObjectNode run, int count) {
        ArrayNode points = (ArrayNode) run.at("/forecast/points");
        while (points.size() > count) {
            points.remove(count);
        }
    }
}
