package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.target.Target;
import predictcovid.text.Texts;
import predictcovid.web.run.Outlook;
import predictcovid.web.run.RunSeries;
import predictcovid.web.run.Step;
import predictcovid.web.run.StepsForTests;

/// The sentences are worked out by hand: the interval of 80 % is 0.6 to 1.4 times the median.
class OutlookSentenceTest {
    private static final LocalDate LAST = LocalDate.of(2020, 7, 18);

    /// 1,280 is expected on the last day; 1,220 + 1,230 + … + 1,280 = 8,750 ÷ 7,000 = 1.25.
    @Test
    void tellsOfTheLastDayAndOfTheWeekThatItEnds() {
        Outlook outlook = daily("day inc case", 28, 1000, h -> 1000 + 10 * h);

        assertThat(answer(outlook, Locale.ENGLISH))
                .isEqualTo(
                        "Brazil: about 1,280 new cases expected on August 15, 2020, with a four in"
                                + " five chance of 768 to 1,790; over the week to that day, 25%"
                                + " more than over the week to July 18, 2020, the last one"
                                + " observed.");
        assertThat(answer(outlook, Texts.BRAZIL))
                .isEqualTo(
                        "Brazil: esperam-se cerca de 1.280 casos novos em 15 de agosto de 2020,"
                                + " com quatro chances em cinco de 768 a 1.790; na semana até esse dia, 25% a"
                                + " mais que na semana até 18 de julho de 2020, a última"
                                + " observada.");
    }

    /// 3,500 ÷ 7,000 = 0.5.
    @Test
    void tellsOfTheOutlookSentenceWhereWeeksAreForecast() {
        Outlook outlook = weekly("wk inc death", 7000, 3500);

        assertThat(answer(outlook, Locale.ENGLISH))
                .isEqualTo(
                        "Brazil: about 3,500 deaths expected in the week to July 25, 2020, with a"
                                + " four in five chance of 2,100 to 4,900; 50% fewer than in the week to July"
                                + " 18, 2020, the last one observed.");
        assertThat(answer(outlook, Texts.BRAZIL))
                .startsWith("Brazil: esperam-se cerca de 3.500 mortes na semana até 25 de julho");
    }

    @ParameterizedTest
    @CsvSource({
        "0, no new cases expected in, não se esperam casos novos na",
        "0.4, no new cases expected in, não se esperam casos novos na",
        "1, about 1 new case expected in, espera-se cerca de 1 caso novo na",
        "2.2, about 2 new cases expected in, esperam-se cerca de 2 casos novos na"
    })
    void countsNoneOneAndMany(double median, String english, String portuguese) {
        Outlook outlook = weekly("wk inc case", 7000, median);

        assertThat(answer(outlook, Locale.ENGLISH)).contains(": " + english + " ");
        assertThat(answer(outlook, Texts.BRAZIL)).contains(": " + portuguese + " ");
    }

    @Test
    void tellsNumbersInPlaceOfPercentagesWhereFewWereObserved() {
        assertThat(answer(weekly("wk inc death", 0, 2), Locale.ENGLISH))
                .endsWith("; 0 in the week to July 18, 2020, the last one observed.");
        assertThat(answer(weekly("wk inc death", 19, 38), Locale.ENGLISH))
                .endsWith("; 19 in the week to July 18, 2020, the last one observed.");
        assertThat(answer(weekly("wk inc death", 20, 38), Locale.ENGLISH))
                .endsWith("; 90% more than in the week to July 18, 2020, the last one observed.");
    }

    /// 7 × 14 = 98 are few, 7 × 15 = 105 are not.
    @Test
    void addsNoMediansUpWhereADayHasAFew() {
        assertThat(answer(daily("day inc death", 28, 2, _ -> 1), Locale.ENGLISH))
                .contains("about 1 death expected on August 15, 2020")
                .endsWith("; 14 over the whole week to July 18, 2020, the last one observed.");
        assertThat(answer(daily("day inc death", 28, 14, _ -> 7), Texts.BRAZIL))
                .endsWith("; 98 na semana inteira até 18 de julho de 2020, a última observada.");
        assertThat(answer(daily("day inc death", 28, 15, _ -> 30), Locale.ENGLISH))
                .contains("; over the week to that day, 100% more than");
    }

    /// The third day is compared with 14 July.
    @Test
    void comparesAShortForecastWithTheSameWeekday() {
        assertThat(answer(daily("day inc case", 3, 1000, _ -> 1100), Locale.ENGLISH))
                .contains("on July 21, 2020")
                .endsWith(
                        "; 10% more than on July 14, 2020, the same weekday of the last week"
                                + " observed.");
    }

    @Test
    void comparesNothingWithWhatIsNotKnown() {
        Outlook known = weekly("wk inc case", 7000, 7000);
        Outlook outlook =
                new Outlook(
                        known.target(),
                        LAST,
                        new RunSeries(List.of(LAST), new double[] {Double.NaN}),
                        known.steps());

        assertThat(answer(outlook, Locale.ENGLISH))
                .endsWith("a four in five chance of 4,200 to 9,800.");
    }

    @Test
    void aTargetWithoutWordsIsNamed() {
        assertThat(answer(weekly("wk flu sewage", 7000, 7000), Locale.ENGLISH))
                .startsWith("Brazil: about 7,000 expected (wk flu sewage) in the week to July");
        assertThat(answer(weekly("wk inc covid prop hosp", 0.1, 0.1), Locale.ENGLISH))
                .startsWith("Brazil: about 10% expected (wk inc covid prop hosp) in the week");
    }

    /// 0.024 ÷ 0.02 = 1.2.
    @ParameterizedTest
    @CsvSource({"wk inc flu percent ed visits, 100", "wk inc flu prop ed visits, 1"})
    void aShareIsToldInPercent(String target, double whole) {
        Outlook outlook = weekly(target, 0.02 * whole, 0.024 * whole);

        assertThat(answer(outlook, Locale.ENGLISH))
                .isEqualTo(
                        "Brazil: a share of emergency visits for influenza of about 2.4%"
                                + " expected in the week to July 25, 2020, with a four in five chance of 1.44% to 3.36%; 20% more than in the week"
                                + " to July 18, 2020, the last one observed.");
        assertThat(answer(outlook, Texts.BRAZIL))
                .startsWith(
                        "Brazil: espera-se um percentual de atendimentos de emergência por"
                                + " influenza de cerca de 2,4% na semana até 25 de julho de 2020, com quatro chances em cinco de 1,44% a 3,36%;");
        assertThat(answer(weekly(target, 0.0005 * whole, 0.001 * whole), Locale.ENGLISH))
                .endsWith("; 0.05% in the week to July 18, 2020, the last one observed.");
    }

    @Test
    void sharesOfDaysAreNotAddedUp() {
        assertThat(answer(daily("day inc flu prop ed visits", 28, 0.02, _ -> 0.03), Locale.ENGLISH))
                .endsWith(
                        "; 50% more than on July 18, 2020, the same weekday of the last week"
                                + " observed.");
    }

    @Test
    void admissionsAndVisitsAreCounted() {
        assertThat(answer(weekly("wk inc covid hosp", 7000, 7000), Locale.ENGLISH))
                .startsWith("Brazil: about 7,000 hospital admissions expected in the week");
        assertThat(answer(weekly("wk inc ed visits", 7000, 1), Texts.BRAZIL))
                .startsWith("Brazil: espera-se cerca de 1 atendimento de emergência na semana");
    }

    private static String answer(Outlook outlook, Locale language) {
        return new OutlookSentence("Brazil", Words.in(language)).of(outlook);
    }

    private static Outlook weekly(String target, double observed, double median) {
        return new Outlook(
                PlaceTarget.of(Target.named(target), LAST, 1, Optional.empty()),
                LAST,
                new RunSeries(List.of(LAST), new double[] {observed}),
                List.of(StepsForTests.of(1, LAST.plusWeeks(1), median)));
    }

    private static Outlook daily(
            String target, int horizon, double observed, IntToDoubleFunction median) {
        double[] values = new double[14];
        Arrays.fill(values, observed);
        List<Step> steps =
                IntStream.rangeClosed(1, horizon)
                        .mapToObj(
                                h -> StepsForTests.of(h, LAST.plusDays(h), median.applyAsDouble(h)))
                        .toList();
        return new Outlook(
                PlaceTarget.of(Target.named(target), LAST, horizon, Optional.empty()),
                LAST,
                new RunSeries(
                        IntStream.rangeClosed(-13, 0).mapToObj(LAST::plusDays).toList(), values),
                steps);
    }
}
