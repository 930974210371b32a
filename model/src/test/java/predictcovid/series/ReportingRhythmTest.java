package predictcovid.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.target.Frequency;

class ReportingRhythmTest {
    /// A Monday.
    private static final LocalDate FIRST = LocalDate.of(2020, 6, 1);

    /// Six of seven reports on a Thursday are 86 %, five of six are 83 %.
    @ParameterizedTest
    @CsvSource({"8, 0, WEEKLY", "7, 1, WEEKLY", "6, 1, WEEKLY", "5, 1, DAILY", "3, 2, DAILY"})
    void isWeeklyWhenEightyFivePercentFallOnOneWeekday(
            int thursdays, int fridays, Frequency frequency) {
        double[] days = new double[7 * (thursdays + fridays)];
        for (int week = 0; week < thursdays + fridays; week++) {
            days[7 * week + (week < thursdays ? 3 : 4)] = 700;
        }

        assertThat(of(days).frequency()).isEqualTo(frequency);
        assertThat(of(days).reportingDay()).isEqualTo(DayOfWeek.THURSDAY);
    }

    @Test
    void twoReportsAreTooFewToBeWeekly() {
        double[] days = new double[14];
        days[3] = 700;
        days[10] = 700;

        assertThat(of(days).frequency()).isEqualTo(Frequency.DAILY);
    }

    private static ReportingRhythm of(double... days) {
        return ReportingRhythm.of(new TimeSeries("Aldoria", Frequency.DAILY, FIRST, days));
    }
}
