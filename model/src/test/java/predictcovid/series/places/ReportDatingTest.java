package predictcovid.series.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

class ReportDatingTest {
    private static final LocalDate MONDAY = LocalDate.parse("2023-01-02");

    @Test
    void leavesDailyNumbersAsTheyAre() {
        ReportedSeries series = dated(70, day -> day % 7 == 6 ? 0 : 5);

        assertThat(series.frequency()).isEqualTo(Frequency.DAILY);
        assertThat(series.daily().observations()).isEqualTo(70);
        assertThat(series.daysKnown()).isEqualTo(70);
    }

    @Test
    void takesNoZeroBetweenWeeklyReportsForADay() {
        ReportedSeries series = dated(70, day -> day % 7 == 2 ? 50 + day : 0);

        assertThat(series.frequency()).isEqualTo(Frequency.WEEKLY);
        assertThat(series.reportingDay()).isEqualTo(DayOfWeek.WEDNESDAY);
        assertThat(series.daily().observations()).isEqualTo(10);
        assertThat(series.daily().value(2)).isEqualTo(52);
        assertThat(series.daily().value(3)).isNaN();
        assertThat(series.daysKnown()).isEqualTo(70);
        assertThat(series.lastKnown()).isEqualTo(MONDAY.plusDays(65));
    }

    @Test
    void readsBlanksBetweenWeeklyReportsAlike() {
        ReportedSeries zeros = dated(70, day -> day % 7 == 2 ? 50 : 0);
        ReportedSeries blanks = dated(70, day -> day % 7 == 2 ? 50 : Double.NaN);

        assertThat(blanks.daily().values()).isEqualTo(zeros.daily().values());
    }

    @Test
    void keepsAReportedZeroOfASmallPlace() {
        ReportedSeries series = dated(70, day -> day % 7 == 2 && day != 30 ? 2 : 0);

        assertThat(series.daily().value(30)).isZero();
        assertThat(series.daily().value(29)).isNaN();
    }

    @Test
    void datesALateReportOnTheDayOnWhichItWasDue() {
        ReportedSeries series =
                dated(70, day -> day == 32 ? 99 : day % 7 == 2 && day != 30 ? 50 : 0);

        assertThat(series.daily().value(30)).isEqualTo(99);
        assertThat(series.daily().value(32)).isNaN();
        assertThat(sum(series)).isEqualTo(99 + 9 * 50);
    }

    @Test
    void datesAnEarlyReportOnTheDayOnWhichItWasDue() {
        ReportedSeries series =
                dated(70, day -> day == 28 ? 99 : day % 7 == 2 && day != 30 ? 50 : 0);

        assertThat(series.daily().value(30)).isEqualTo(99);
        assertThat(series.daily().value(28)).isNaN();
        assertThat(series.daily().value(23)).isEqualTo(50);
    }

    @Test
    void findsTheDailyTimeBeforeTheWeeklyOne() {
        int change = 112;
        ReportedSeries series = dated(224, day -> day < change ? 10 : day % 7 == 6 ? 70 : 0);

        assertThat(series.frequency()).isEqualTo(Frequency.WEEKLY);
        assertThat(series.daily().between(MONDAY, MONDAY.plusDays(change - 1)).observations())
                .isEqualTo(change);
        assertThat(series.daily().value(change)).isNaN();
        assertThat(sum(series)).isEqualTo(10 * change + 70 * 16);
        assertThat(weekly(series, 32, MONDAY.plusDays(223))).containsOnly(70);
    }

    @Test
    void doesNotBelieveAZeroThatALargeWeeklyReporterHasNotFilledInYet() {
        ReportedSeries series = dated(70, day -> day % 7 == 2 && day < 60 ? 500 : 0);

        assertThat(series.lastKnown()).isEqualTo(MONDAY.plusDays(58));
        assertThat(weekly(series, 10, MONDAY.plusDays(69))).endsWith(500, Double.NaN);
    }

    @Test
    void doesNotBelieveZerosAtTheEndOfALargeDailyReporter() {
        ReportedSeries series = dated(70, day -> day < 67 ? 40 : 0);

        assertThat(series.lastKnown()).isEqualTo(MONDAY.plusDays(66));
    }

    @Test
    void hasASingleReportInExactlyOneWeekWhateverDayWeeksEndOn() {
        ReportedSeries series = dated(77, day -> day % 7 == 2 ? 100 + day : 0);

        for (int last = 63; last < 70; last++) {
            double[] weeks = weekly(series, 9, MONDAY.plusDays(last));
            assertThat(Arrays.stream(weeks, 1, 9)).allMatch(week -> week % 7 == 102 % 7);
            assertThat(Arrays.stream(weeks, 1, 9).distinct()).hasSize(8);
        }
    }

    /// Tuesdays' totals stand for four days and Fridays' for three, so that a week that ends
    /// between them is whole; none is a day's.
    @Test
    void readsTotalsOfSomeDaysForTheDaysSinceTheLast() {
        ReportedSeries series = dated(70, day -> day % 7 == 1 ? 400 : day % 7 == 4 ? 300 : 0);

        for (int last = 55; last < 62; last++) {
            assertThat(weekly(series, 5, MONDAY.plusDays(last))).containsOnly(700);
        }
        assertThat(series.frequency()).isEqualTo(Frequency.WEEKLY);
        assertThat(series.days().observations()).isZero();
        assertThat(series.daysKnown()).isEqualTo(68);
        assertThat(series.lastKnown()).isEqualTo(MONDAY.plusDays(67));
    }

    @Test
    void findsEveryChangeBackAndForth() {
        ReportedSeries series =
                dated(210, day -> day < 70 || day >= 140 ? 100 : day % 7 == 6 ? 700 : 0);

        assertThat(series.frequency()).isEqualTo(Frequency.DAILY);
        assertThat(series.days().observations()).isEqualTo(140);
        assertThat(series.daily().observations()).isEqualTo(150);
        assertThat(series.backlogs()).isEmpty();
        assertThat(weekly(series, 30, MONDAY.plusDays(209))).containsOnly(700);
    }

    @Test
    void scalesAWeekUpFromFiveDaysAndLeavesOneOfFourMissing() {
        ReportedSeries series =
                dated(21, day -> day == 8 || day == 10 || (day >= 14 && day < 17) ? Double.NaN : 7);

        assertThat(weekly(series, 3, MONDAY.plusDays(20))).containsExactly(49, 49, Double.NaN);
        assertThat(weekly(dated(7, day -> day < 2 ? Double.NaN : day), 1, MONDAY.plusDays(6)))
                .containsExactly((2 + 3 + 4 + 5 + 6) * 7 / 5.0);
    }

    @Test
    void hasNoWeeksBeforeItsFirstDay() {
        ReportedSeries series = dated(14, _ -> 3);

        assertThat(weekly(series, 4, MONDAY.plusDays(13)))
                .containsExactly(Double.NaN, Double.NaN, 21, 21);
    }

    private static ReportedSeries dated(int days, IntToDoubleFunction value) {
        double[] values = IntStream.range(0, days).mapToDouble(value).toArray();
        return ReportDating.of(new TimeSeries("Aldoria", Frequency.DAILY, MONDAY, values));
    }

    private static double sum(ReportedSeries series) {
        return series.sum(series.daily().firstDate(), series.daily().lastDate());
    }

    private static double[] weekly(ReportedSeries series, int weeks, LocalDate last) {
        return series.weekly(new WeekCalendar(last, weeks)).values();
    }
}
