package predictcovid.hub.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.series.vintage.Report;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

class ShareLevelsTest {
    private static final String SHARE = "wk inc covid prop ed visits";
    private static final LocalDate FIRST = LocalDate.of(2024, 6, 1);
    private static final LocalDate KNOWN = LocalDate.of(2025, 9, 24);
    private static final int WEEKS = 40;

    @Test
    void sharesBelowOneAreFine() {
        assertThatCode(() -> check(wave("US"))).doesNotThrowAnyException();
        assertThat(levels(wave("US")).high()).isEmpty();
    }

    @Test
    void aWaveThatGrowsTwofoldAWeekIsFine() {
        List<Report> reports =
                IntStream.range(0, 10)
                        .mapToObj(week -> report("US", week, KNOWN, 0.0001 * Math.pow(2, week)))
                        .toList();

        assertThatCode(() -> check(reports)).doesNotThrowAnyException();
    }

    @Test
    void percentagesOfWhichSomeExceedOneAreRefused() {
        List<Report> percent = scaled(wave("US"), week -> 100);

        assertFault(percent, "hub.target.percent", "of 40 values", "not percentages: 0.012");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> check(percent))
                .satisfies(
                        fault -> assertThat(fault.in(Texts.BRAZIL)).contains("não porcentagens"));
    }

    @Test
    void onePlaceInPercentAmongManyIsRefused() {
        List<Report> reports = new ArrayList<>(scaled(wave("36"), week -> 100));
        for (int place = 0; place < 50; place++) {
            reports.addAll(wave("P" + place));
        }

        assertFault(reports, "hub.target.percent", "of 40 values", "36, 2024");
    }

    @Test
    void twoSlipsOfThePenAreLeftToTheOtherProblems() {
        List<Report> reports = scaled(wave("US"), week -> week == 7 || week == 20 ? 300 : 1);

        assertThatCode(() -> check(reports)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 37})
    void aLevelThatJumpsInMidSeriesIsRefused(int from) {
        List<Report> low = scaled(wave("US"), week -> week >= from ? 10 : 0.1);
        List<Report> high = scaled(wave("US"), week -> week < from ? 10 : 0.1);

        assertFault(
                low, "hub.target.percent-jump", "a hundredfold", FIRST.plusWeeks(from).toString());
        assertFault(
                high, "hub.target.percent-jump", "a hundredfold", FIRST.plusWeeks(from).toString());
    }

    @Test
    void theNewestWeekOfAllPlacesInPercentIsRefused() {
        List<Report> reports = new ArrayList<>();
        for (int place = 0; place < 4; place++) {
            reports.addAll(scaled(wave("P" + place), week -> week == WEEKS - 1 ? 50 : 0.5));
        }

        assertFault(reports, "hub.target.percent-jump", FIRST.plusWeeks(WEEKS - 1).toString());
    }

    @Test
    void oneWeekOfOnePlaceIsLeftToTheOtherProblems() {
        List<Report> reports = scaled(wave("US"), week -> week == 12 ? 50 : 0.5);

        assertThatCode(() -> check(reports)).doesNotThrowAnyException();
    }

    @Test
    void aVintageInPercentIsRefusedThoughTheNewestOneIsNot() {
        List<Report> reports = new ArrayList<>(wave("US"));
        scaled(wave("US"), week -> 100)
                .forEach(report ->
                        reports.add(
                                new Report(
                                        SHARE,
                                        "US",
                                        report.targetEndDate(),
                                        KNOWN.minusWeeks(1),
                                        report.value())));

        assertFault(
                reports,
                "hub.target.percent-jump",
                "(as known on 2025-09-17): 0.4 to US, 2024-06-01 (as known on 2025-09-24): 0.004");
    }

    @Test
    void zerosAndBlanksAreNoJump() {
        List<Report> reports =
                scaled(wave("US"), week -> week % 3 == 0 ? 0 : week % 5 == 0 ? Double.NaN : 1);

        assertThatCode(() -> check(reports)).doesNotThrowAnyException();
    }

    @Test
    void percentagesThatAllAreBelowOneCanOnlyBeDoubted() {
        List<Report> reports = scaled(wave("US"), week -> 24);

        assertThatCode(() -> check(reports)).doesNotThrowAnyException();
        assertThat(levels(reports).high()).isPresent();
    }

    /// 0.4 % to 3.6 % and back in 40 weeks.
    private static List<Report> wave(String place) {
        return IntStream.range(0, WEEKS)
                .mapToObj(week ->
                        report(
                                place,
                                week,
                                KNOWN,
                                0.02 - 0.016 * Math.cos(2 * Math.PI * week / WEEKS)))
                .toList();
    }

    private static List<Report> scaled(List<Report> reports, DoubleUnaryOperator factorOfWeek) {
        return IntStream.range(0, reports.size())
                .mapToObj(week ->
                        report(
                                reports.get(week).location(),
                                week,
                                KNOWN,
                                reports.get(week).value() * factorOfWeek.applyAsDouble(week)))
                .toList();
    }

    private static Report report(String place, int week, LocalDate known, double value) {
        return new Report(SHARE, place, FIRST.plusWeeks(week), known, value);
    }

    private static ShareLevels levels(List<Report> reports) {
        return new ShareLevels("hub.csv", reports);
    }

    private static void check(List<Report> reports) {
        levels(reports).check();
    }

    private static void assertFault(List<Report> reports, String key, String... parts) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> check(reports))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo(key))
                .satisfies(fault -> assertThat(fault.getMessage()).contains(parts));
    }
}
