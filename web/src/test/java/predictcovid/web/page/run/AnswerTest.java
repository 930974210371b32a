package predictcovid.web.page.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Texts;
import predictcovid.web.Runs;
import predictcovid.web.page.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The sentences are worked out by hand: 311,234.5 cases on the last day, with an interval from
/// 290,456.7 to 330,123.4; 1,968,641.5 ÷ 1,750,000 = 1.1249… over the week.
class AnswerTest {
    @Test
    void saysHowManyCasesAreExpectedHowSureThatIsAndHowMuchMoreTheWeekBrings() {
        assertThat(answer(Locale.ENGLISH, run -> {}))
                .isEqualTo(
                        "World: about 311,000 new cases expected on July 30, 2020, with a four in five"
                                + " chance of 290,000 to 330,000; over the week to that day, 12% more than"
                                + " over the week to July 23, 2020, the last one observed.");
    }

    @Test
    void saysTheSameInPortuguese() {
        assertThat(answer(Texts.BRAZIL, run -> {}))
                .isEqualTo(
                        "Mundo: esperam-se cerca de 311.000 casos novos em 30 de julho de 2020,"
                                + " com quatro chances em cinco de 290.000 a 330.000; na semana até esse dia,"
                                + " 12% a mais que na semana até 23 de julho de 2020, a última"
                                + " observada.");
    }

    /// 281,234.5 a day are expected: ÷ 375,000 = 0.7499…, ÷ 281,000 = 1.0008…, ÷ 278,000 = 1.0116…
    @ParameterizedTest
    @CsvSource({
        "375000, ', 25% fewer than over the week to July 23'",
        "281000, ', about as many as over the week to July 23'",
        "278000, ', 1% more than over the week to July 23'"
    })
    void tellsMoreFromFewerAndFromTheSame(double before, String said) {
        assertThat(answer(Locale.ENGLISH, run -> allRecent(run, before))).contains(said);
    }

    /// The day a week before 27 July is 20 July, on which 250,000 were seen; 281,234.5 are
    /// expected.
    @Test
    void comparesAForecastOfFewerDaysWithTheSameWeekday() {
        String said = answer(Locale.ENGLISH, run -> keepPoints(run, 4));

        assertThat(said)
                .contains(
                        "on July 27, 2020",
                        "; 12% more than on July 20, 2020, the same weekday of the last week");
    }

    @Test
    void comparesNothingWithAWeekWithoutCasesOrWithoutAValue() {
        assertThat(answer(Locale.ENGLISH, run -> allRecent(run, 0)))
                .endsWith("290,000 to 330,000.");
        assertThat(answer(Locale.ENGLISH, run -> series(run).putArray("recent")))
                .endsWith("290,000 to 330,000.");
    }

    /// 311,234.5 ÷ 280,000 = 1.1115…
    @Test
    void comparesTheDayWhereADayOfTheLastWeekIsMissing() {
        assertThat(answer(Locale.ENGLISH, run -> ((ArrayNode) run.at("/series/recent")).remove(2)))
                .contains("; 11% more than on July 23, 2020, the same weekday");
    }

    @Test
    void oneDayAheadSaysNothingOfTheSeventhThatIsJudged() {
        assertThat(answer(Locale.ENGLISH, run -> validation(run).put("rmsle", 0.2)))
                .doesNotContain("trust");
    }

    @Test
    void warnsWhenTheModelWasWorseOneDayAheadWhereNothingJudgesTheLastDay() {
        assertThat(
                        answer(
                                Locale.ENGLISH,
                                run -> {
                                    validation(run).put("rmsle", 0.2);
                                    horizon(run).put("origins", 9);
                                }))
                .endsWith("worse than repeating the last value: do not trust it.");
    }

    @Test
    void warnsWhenPastForecastsWereWorseAtTheLastDay() {
        assertThat(answer(Texts.BRAZIL, run -> horizon(run).put("rmsle", 0.31)))
                .endsWith("foram piores que repetir o último valor: não confie nela.");
    }

    @Test
    void doesNotJudgeByAFewPastForecasts() {
        assertThat(answer(Locale.ENGLISH, run -> horizon(run).put("rmsle", 0.31).put("origins", 9)))
                .doesNotContain("trust");
    }

    @Test
    void saysWhenTooFewPastForecastsAllowAnInterval() {
        assertThat(answer(Locale.ENGLISH, run -> lastPoint(run).putArray("intervals")))
                .contains("July 30, 2020 (too few past forecasts for an interval); over the week");
    }

    @Test
    void speaksOfWeeksWhereTheSeriesIsWeekly() {
        Consumer<ObjectNode> weekly = run -> series(run).put("frequency", "weekly");

        assertThat(answer(Locale.ENGLISH, weekly))
                .isEqualTo(
                        "World: about 311,000 new cases expected in the week to July 30, 2020, with a"
                                + " four in five chance of 290,000 to 330,000; 11% more than in the week to"
                                + " July 23, 2020, the last one observed.");
        assertThat(answer(Texts.BRAZIL, weekly))
                .isEqualTo(
                        "Mundo: esperam-se cerca de 311.000 casos novos na semana até 30 de julho"
                                + " de 2020, com quatro chances em cinco de 290.000 a 330.000; 11% a mais que na"
                                + " semana até 23 de julho de 2020, a última observada.");
    }

    @Test
    void namesAPlaceAsTheSourceDoes() {
        assertThat(answer(Texts.BRAZIL, run -> series(run).put("location", "Chile {0}")))
                .startsWith("Chile {0}: esperam-se cerca de 311.000 ");
    }

    @Test
    void aCountryIsCalledAsItsReadersCallItUnlessItIsInvented() {
        assertThat(answer(Texts.BRAZIL, run -> series(run).put("location", "Germany")))
                .startsWith("Alemanha: esperam-se cerca de 311.000 ");
        assertThat(answer(Locale.ENGLISH, run -> series(run).put("location", "Germany")))
                .startsWith("Germany: about 311,000 ");
        assertThat(
                        answer(
                                Texts.BRAZIL,
                                run -> {
                                    run.put("simulated", true);
                                    series(run).put("location", "Germany");
                                }))
                .startsWith("Germany: esperam-se cerca de 311.000 ");
    }

    private static String answer(Locale locale, Consumer<ObjectNode> change) {
        RunManifest run = Runs.changed(Runs.of("r1"), change);
        return new Answer(run, Words.in(locale)).of(run.forecast().orElseThrow());
    }

    private static ObjectNode series(ObjectNode run) {
        return (ObjectNode) run.get("series");
    }

    private static void allRecent(ObjectNode run, double value) {
        run.at("/series/recent").forEach(day -> ((ObjectNode) day).put("value", value));
    }

    private static ObjectNode validation(ObjectNode run) {
        return (ObjectNode) run.get("validation");
    }

    private static ObjectNode horizon(ObjectNode run) {
        return (ObjectNode) run.at("/validation/byHorizon/0");
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
