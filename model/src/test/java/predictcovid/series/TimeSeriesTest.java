package predictcovid.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import predictcovid.target.Frequency;

class TimeSeriesTest {
    private static final LocalDate FIRST = LocalDate.parse("2020-06-01");

    @Test
    void betweenKeepsBothEnds() {
        TimeSeries part = daily(1, 2, 3, 4).between(FIRST.plusDays(1), FIRST.plusDays(2));

        assertThat(part.values()).containsExactly(2, 3);
        assertThat(part.firstDate()).isEqualTo(FIRST.plusDays(1));
    }

    @Test
    void betweenIsEmptyOutsideTheSeries() {
        assertThat(daily(1, 2).between(FIRST.minusDays(9), FIRST.minusDays(1)).size()).isZero();
        assertThat(daily(1, 2).between(FIRST.plusDays(2), FIRST.plusDays(9)).size()).isZero();
    }

    @Test
    void betweenKeepsTheWeeksWhoseLastDayLiesInside() {
        TimeSeries weekly =
                new TimeSeries("Aldoria", Frequency.WEEKLY, FIRST, new double[] {1, 2, 3});

        TimeSeries part = weekly.between(FIRST.plusDays(1), FIRST.plusDays(13));

        assertThat(part.values()).containsExactly(2);
        assertThat(part.firstDate()).isEqualTo(FIRST.plusDays(7));
    }

    @Test
    void foldJudgesTheLast22StepsAndTeachesTheOnesAfterTheStart() {
        Fold fold = Fold.ofLastSteps(daily(new double[60]), FIRST.plusDays(9));

        assertThat(fold.validation().size()).isEqualTo(22);
        assertThat(fold.validation().lastDate()).isEqualTo(FIRST.plusDays(59));
        assertThat(fold.train().firstDate()).isEqualTo(FIRST.plusDays(10));
        assertThat(fold.train().lastDate()).isEqualTo(fold.validation().firstDate().minusDays(1));
    }

    private static TimeSeries daily(double... values) {
        return new TimeSeries("Aldoria", Frequency.DAILY, FIRST, values);
    }
}
