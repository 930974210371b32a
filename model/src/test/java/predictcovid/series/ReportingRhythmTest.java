package predictcovid.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.target.Frequency;

class ReportingRhythmTest {
    private static final LocalDate MONDAY = LocalDate.of(2020, 6, 1);

    @Test
    void oneTotalAWeekIsWeekly() {
        ReportingRhythm rhythm = of(70, day -> day % 7 == 3 ? 700 : 0);

        assertThat(rhythm)
                .isEqualTo(
                        new ReportingRhythm(Cadence.WEEKS, DayOfWeek.THURSDAY, Optional.empty()));
        assertThat(rhythm.frequency()).isEqualTo(Frequency.WEEKLY);
        assertThat(of(70, day -> day % 7 == 3 ? 700 : Double.NaN)).isEqualTo(rhythm);
    }

    /// Totals of the last weeks a day early, two days late, and one that did not come.
    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 2, 99})
    void aHolidayLeavesItWeekly(int off) {
        for (int week = 5; week < 10; week++) {
            int holiday = 7 * week + 3;
            ReportingRhythm rhythm =
                    of(
                            70,
                            day ->
                                    day == holiday + off || (day % 7 == 3 && day != holiday)
                                            ? 700
                                            : 0);
            assertThat(rhythm.cadence()).isEqualTo(Cadence.WEEKS);
            assertThat(rhythm.reportingDay()).isEqualTo(DayOfWeek.THURSDAY);
        }
    }

    /// By the day for ten weeks, then by totals: two of them may be any gaps, three are a rhythm.
    @ParameterizedTest
    @CsvSource({"2, DAYS", "3, WEEKS", "4, WEEKS", "7, WEEKS"})
    void theThirdTotalTellsTheChange(int totals, Cadence cadence) {
        ReportingRhythm rhythm =
                of(70 + 7 * totals, day -> day < 70 ? 100 : day % 7 == 6 ? 700 : 0);

        assertThat(rhythm.cadence()).isEqualTo(cadence);
        assertThat(rhythm.since())
                .isEqualTo(
                        cadence == Cadence.WEEKS
                                ? Optional.of(MONDAY.plusDays(70))
                                : Optional.empty());
    }

    /// The way back, a week after it.
    @ParameterizedTest
    @ValueSource(ints = {7, 14, 60})
    void aWeekOfDaysTellsTheWayBack(int days) {
        ReportingRhythm rhythm = of(70 + days, day -> day >= 70 ? 100 : day % 7 == 6 ? 700 : 0);

        assertThat(rhythm.cadence()).isEqualTo(Cadence.DAYS);
        assertThat(rhythm.since()).contains(MONDAY.plusDays(70));
    }

    /// Tuesdays and Fridays; Mondays, Wednesdays and Fridays; every four and five days in turn.
    @Test
    void twoDaysAWeekOrEveryFewDaysAreSomeDays() {
        assertThat(of(70, day -> day % 7 == 1 || day % 7 == 4 ? 350 : 0).cadence())
                .isEqualTo(Cadence.SOME_DAYS);
        assertThat(of(70, day -> day % 7 == 0 || day % 7 == 2 || day % 7 == 4 ? 200 : 0).cadence())
                .isEqualTo(Cadence.SOME_DAYS);
        ReportingRhythm everyFourOrFive =
                of(140, day -> day < 70 ? 100 : day % 9 == 0 || day % 9 == 4 ? 450 : 0);
        assertThat(everyFourOrFive.cadence()).isEqualTo(Cadence.SOME_DAYS);
        assertThat(everyFourOrFive.frequency()).isEqualTo(Frequency.WEEKLY);
        assertThat(everyFourOrFive.since()).contains(MONDAY.plusDays(70));
    }

    @Test
    void daysOffEachWeekAreNoGaps() {
        ReportingRhythm rhythm = of(70, day -> day % 7 > 4 ? 0 : 140);

        assertThat(rhythm.cadence()).isEqualTo(Cadence.WORKDAYS);
        assertThat(rhythm.frequency()).isEqualTo(Frequency.DAILY);
        assertThat(rhythm.since()).isEmpty();
        assertThat(of(70, day -> day % 7 > 5 ? 0 : 140).cadence()).isEqualTo(Cadence.DAYS);
    }

    /// One case each six days, or each Thursday: only the weekday tells a rhythm.
    @Test
    void fewEventsMustKeepToTheirWeekdays() {
        assertThat(of(70, day -> day % 6 == 0 ? 1 : 0).cadence()).isEqualTo(Cadence.DAYS);
        assertThat(of(70, day -> day % 7 == 3 ? 1 : 0).cadence()).isEqualTo(Cadence.WEEKS);
        assertThat(of(70, day -> day == 60 || day == 67 ? 1 : 0).cadence()).isEqualTo(Cadence.DAYS);
        assertThat(of(70, day -> day % 7 == 1 || day % 7 == 4 ? 2 : 0).cadence())
                .isEqualTo(Cadence.SOME_DAYS);
    }

    /// China's deaths of April 2020: 1,290 on one day, one or two on others.
    @Test
    void oneBacklogMakesNoPlaceOfManyEvents() {
        assertThat(of(70, day -> day == 55 ? 1290 : day % 4 == 0 ? 1 : 0).cadence())
                .isEqualTo(Cadence.DAYS);
    }

    /// An epidemic that begins, after months without a case.
    @Test
    void aBeginningIsNoRhythm() {
        for (int days = 90; days < 110; days++) {
            assertThat(of(days, day -> day < 85 ? 0 : 20 * Math.pow(1.3, day - 85)).cadence())
                    .isEqualTo(Cadence.DAYS);
        }
        assertThat(of(70, _ -> 0).cadence()).isEqualTo(Cadence.DAYS);
        assertThat(of(0, _ -> 0).cadence()).isEqualTo(Cadence.DAYS);
    }

    private static ReportingRhythm of(int days, IntToDoubleFunction value) {
        double[] values = IntStream.range(0, days).mapToDouble(value).toArray();
        return ReportingRhythm.of(new TimeSeries("Aldoria", Frequency.DAILY, MONDAY, values));
    }
}
