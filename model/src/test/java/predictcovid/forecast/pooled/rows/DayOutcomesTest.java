package predictcovid.forecast.pooled.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import predictcovid.feature.RealTimeSignal;
import predictcovid.feature.TargetKind;
import predictcovid.series.Panel;
import predictcovid.target.Frequency;

class DayOutcomesTest {
    private static final LocalDate SATURDAY = LocalDate.parse("2025-01-04");
    private static final int WEEKS = 20;

    /// 70 events a day: a seventh of the week, and of the level in the middle of it.
    private static final double[][] WEEKLY = new double[5][WEEKS];

    /// From the Sunday after the first week's end on.
    private final double[][] days = new double[5][7 * WEEKS];

    DayOutcomesTest() {
        for (double[] series : WEEKLY) {
            Arrays.fill(series, 490);
        }
        for (double[] series : days) {
            Arrays.fill(series, 70);
        }
    }

    /// That weekday's shares of the four weeks are 1, 1, 1 and 6.1, the others' 1, 1, 1 and 0.14:
    /// with the middle ones every day is as any other.
    @Test
    void oneOddDayMakesNoWeekday() {
        double usual = base(5);
        days[1][7 * 17 + 4] = 3000;

        assertThat(base(5)).isEqualTo(usual, within(1e-9));
        assertThat(base(4)).isEqualTo(usual, within(1e-9));
    }

    /// Twice as many on each Thursday: 140 of a mean day of 80, and 70 of it on other days, both
    /// moved towards 1 by a day of 70 and five events. Levels are logarithms of one event more.
    @Test
    void aWeekdayThatIsOddEachWeekIsOne() {
        for (int week = 0; week < WEEKS; week++) {
            days[1][7 * week + 4] = 140;
        }

        double thursday = 70 * (4 * 140 + 75) / (4 * 80 + 75.0);
        double saturday = 70 * (4 * 70 + 75) / (4 * 80 + 75.0);
        assertThat(base(5) - base(7))
                .isEqualTo(Math.log((thursday + 1) / (saturday + 1)), within(1e-9));
    }

    private double base(int lead) {
        RealTimeSignal signal = Country.signal(WEEKLY, TargetKind.COUNT);
        Panel panel = new Panel(Frequency.DAILY, SATURDAY.minusDays(6), days);
        double level = signal.current().panel().value(1, WEEKS - 1);
        return new DayOutcomes(signal, panel).base(1, WEEKS - 1, level, lead);
    }
}
