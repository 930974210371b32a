package predictcovid.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

class ResidualIntervalsTest {
    /// Absolute values 0.01 … 0.19 in mixed order and signs.
    private static final double[] NINETEEN =
            IntStream.rangeClosed(1, 19)
                    .map(i -> i * 7 % 20)
                    .mapToDouble(i -> (i % 2 == 0 ? 1 : -1) * i / 100.0)
                    .toArray();

    @Test
    void halfWidthIsTheConformalQuantileOfAbsoluteResiduals() {
        // ⌈20 × 0.8⌉ = 16th of 19, ⌈20 × 0.95⌉ = 19th of 19, times the scale 1000
        List<Interval> intervals = ResidualIntervals.of(List.of(NINETEEN)).around(5000, 1, 1000);

        assertThat(intervals).hasSize(2);
        assertThat(intervals.get(0).coverage()).isEqualTo(0.8);
        assertThat(intervals.get(0).lower()).isEqualTo(4840, within(1e-6));
        assertThat(intervals.get(0).upper()).isEqualTo(5160, within(1e-6));
        assertThat(intervals.get(1).coverage()).isEqualTo(0.95);
        assertThat(intervals.get(1).lower()).isEqualTo(4810, within(1e-6));
        assertThat(intervals.get(1).upper()).isEqualTo(5190, within(1e-6));
    }

    @Test
    void leavesOutACoverageThatTooFewResidualsCanSupport() {
        double[] eighteen = Arrays.copyOf(NINETEEN, 18);

        assertThat(ResidualIntervals.of(List.of(eighteen)).around(5000, 1, 1000))
                .singleElement()
                .extracting(Interval::coverage)
                .isEqualTo(0.8);
        assertThat(ResidualIntervals.of(List.of(new double[] {1, 2, 3})).around(5000, 1, 1000))
                .isEmpty();
    }

    @Test
    void hasNoIntervalBeyondTheMeasuredHorizons() {
        assertThat(ResidualIntervals.of(List.of(NINETEEN)).around(5000, 2, 1000)).isEmpty();
    }

    @Test
    void isNeverNarrowerThanAnEarlierHorizon() {
        double[] smaller = IntStream.range(0, 19).mapToDouble(i -> 0.001).toArray();
        ResidualIntervals intervals = ResidualIntervals.of(List.of(NINETEEN, smaller));

        assertThat(intervals.around(5000, 2, 1000)).isEqualTo(intervals.around(5000, 1, 1000));
    }

    @Test
    void neverReachesBelowZero() {
        assertThat(ResidualIntervals.of(List.of(NINETEEN)).around(50, 1, 1000).getFirst().lower())
                .isZero();
    }

    @Test
    void scaleIsTheMeanOfTheLastSevenKnownValuesAndOneCase() {
        double[] values = {900, 1, 2, 3, Double.NaN, 4, 5, 6, 7};

        assertThat(ResidualIntervals.scale(daily(values))).isEqualTo(1 + 28.0 / 7);
        assertThat(ResidualIntervals.scale(daily(0, 0))).isEqualTo(1);
    }

    private static TimeSeries daily(double... values) {
        return new TimeSeries("Aldoria", Frequency.DAILY, LocalDate.parse("2020-06-01"), values);
    }
}
