package predictcovid.series.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.series.Backlog;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

class BacklogTest {
    /// New cases in Chile from 18 May to 18 June 2020; Our World in Data, CC BY 4.0.
    private static final double[] CHILE = {
        2353, 2278, 3520, 4038, 3964, 4276, 3536, 3709, 4895, 3964, 4328, 4654, 3695, 4220, 4830,
        5471, 3527, 4942, 4664, 4207, 5246, 6405, 4696, 3913, 5737, 5596, 6754, 6509, 6938, 5143,
        5013, 36179
    };

    private static final LocalDate FIRST = LocalDate.parse("2020-05-18");
    private static final LocalDate MONDAY = LocalDate.parse("2023-01-02");

    @Test
    void ofTheLastDayIsLeftOut() {
        ReportedSeries series = dated("Chile", FIRST, CHILE);

        assertThat(series.backlogs())
                .containsExactly(
                        new Backlog("Chile", LocalDate.parse("2020-06-18"), 1, 36179, 41690 / 7.0));
        assertThat(series.daily().value(31)).isNaN();
        assertThat(weeks(series, 1, LocalDate.parse("2020-06-18")))
                .containsExactly((41690 - 5737) * 7 / 6.0);
    }

    /// The same dump on every other day, the fortnight of the first reports excepted.
    @ParameterizedTest
    @ValueSource(ints = {14, 17, 20, 21, 24, 27, 28, 29, 30})
    void isFoundWhereverItStands(int day) {
        double[] values = Arrays.copyOf(CHILE, 31);
        values[day] = 36179;

        ReportedSeries series = dated("Chile", FIRST, values);

        assertThat(series.backlogs())
                .extracting(Backlog::date)
                .containsExactly(FIRST.plusDays(day));
        assertThat(series.asReported().daily().value(day)).isEqualTo(36179);
        assertThat(series.daily().observations()).isEqualTo(30);
    }

    @Test
    void twoOfOneWeekAreFound() {
        ReportedSeries series =
                dated(70, day -> day == 50 ? 900 : day == 53 ? 700 : 100 + 5 * (day % 7));

        assertThat(series.backlogs())
                .extracting(Backlog::date)
                .containsExactly(MONDAY.plusDays(50), MONDAY.plusDays(53));
        assertThat(series.backlogs().getFirst().expected()).isBetween(100.0, 130.0);
    }

    /// Three times the two a day that are usual, and ten more, are 16.
    @ParameterizedTest
    @CsvSource({"15, 0", "16, 1", "60, 1"})
    void aFewEventsOfASmallPlaceAreNone(double value, int found) {
        assertThat(dated(70, day -> day == 50 ? value : day % 3).backlogs()).hasSize(found);
    }

    /// Cases double every three days, every week, or grow fivefold at once and stay.
    @Test
    void aSurgeIsNone() {
        for (int end = 60; end < 100; end++) {
            int days = end;
            assertThat(
                            dated(days, day -> 100 * Math.pow(2, Math.max(0, day - 50) / 3.0))
                                    .backlogs())
                    .isEmpty();
            assertThat(dated(days, day -> weekday(day) * 100 * Math.pow(2, day / 7.0)).backlogs())
                    .isEmpty();
        }
        assertThat(dated(65, day -> day < 60 ? 100 : 500).backlogs()).isEmpty();
    }

    /// Ten times as many in four days: a multiple of all before it on every day, and on none a
    /// backlog, since the week before had grown.
    @Test
    void aSurgeIsNoneWhileNothingTellsWhatComesAfter() {
        for (int end = 57; end < 64; end++) {
            assertThat(dated(end, day -> 10 * Math.pow(1.8, Math.max(0, day - 50))).backlogs())
                    .isEmpty();
        }
    }

    private static double weekday(int day) {
        return day % 7 == 1 ? 2 : day % 7 > 4 ? 0 : 1;
    }

    /// No report on five days, then what they lack: six days' events.
    @Test
    void whatUnreportedDaysLackIsNone() {
        assertThat(dated(70, day -> day > 44 && day < 50 ? 0 : day == 50 ? 600 : 100).backlogs())
                .isEmpty();
        assertThat(dated(70, day -> day > 44 && day < 50 ? 0 : day == 50 ? 6000 : 100).backlogs())
                .hasSize(1);
    }

    @Test
    void aCorrectionBelowZeroBesideItDoesNotHideIt() {
        assertThat(dated(70, day -> day == 50 ? 2000 : day == 51 ? Double.NaN : 100).backlogs())
                .extracting(Backlog::value)
                .containsExactly(2000.0);
    }

    /// Totals of 700 on Wednesdays, one of 7,000 in their midst or at their end, one of 3,000 at
    /// their end.
    @ParameterizedTest
    @CsvSource({"44, 7000, 1", "65, 7000, 1", "44, 3000, 1", "65, 3000, 0", "58, 1400, 0"})
    void aWeekTenTimesItsNeighboursIsOne(int at, double total, int found) {
        ReportedSeries series = dated(70, day -> day == at ? total : day % 7 == 2 ? 700 : 0);

        assertThat(series.backlogs()).hasSize(found);
        series.backlogs()
                .forEach(each -> {
                    assertThat(each.days()).isEqualTo(7);
                    assertThat(each.expected()).isEqualTo(700, within(1e-9));
                    assertThat(series.weekly(new WeekCalendar(each.date(), 1)).value(0)).isNaN();
                });
        assertThat(weeks(series.expected(), 3, MONDAY.plusDays(at)))
                .containsOnly(700, found == 1 ? 700 : total);
    }

    private static ReportedSeries dated(int days, IntToDoubleFunction value) {
        return dated("Aldoria", MONDAY, IntStream.range(0, days).mapToDouble(value).toArray());
    }

    private static ReportedSeries dated(String place, LocalDate first, double... values) {
        return ReportDating.of(new TimeSeries(place, Frequency.DAILY, first, values));
    }

    private static double[] weeks(ReportedSeries series, int weeks, LocalDate last) {
        return series.weekly(new WeekCalendar(last, weeks)).values();
    }
}
