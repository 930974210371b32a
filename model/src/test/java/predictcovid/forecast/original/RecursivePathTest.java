package predictcovid.forecast.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forest.Forest;
import predictcovid.forest.ForestOptions;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

class RecursivePathTest {
    /// A Monday.
    private static final LocalDate FIRST = LocalDate.parse("2020-06-01");

    @Test
    void addsTheDifferenceThatEachWeekdayUsuallyBrings() {
        // +70 after Sundays, −10 after every other day; the last one is a Monday at 1080
        double[] values = new double[57];
        values[0] = 1000;
        for (int t = 1; t < values.length; t++) {
            values[t] = values[t - 1] + (t % 7 == 0 ? 70 : -10);
        }
        Forest forest = fit(daily(values), List.of("weekday"));

        double[] path = new RecursivePath(forest, 5).after(daily(values), 7);

        assertThat(path)
                .usingComparatorWithPrecision(1e-6)
                .containsExactly(1070, 1060, 1050, 1040, 1030, 1020, 1090);
    }

    @Test
    void recomputesLevelsFromItsOwnPredictions() {
        // each value doubles, so the difference equals the level: only a recomputed level goes on
        // climbing
        double[] values = IntStream.range(0, 12).mapToDouble(t -> Math.pow(2, t)).toArray();
        double[] levels = IntStream.range(0, 11).mapToDouble(t -> Math.pow(2, t)).toArray();
        Forest forest = fit(daily(values), List.of("current_new_cases"));

        double[] path = new RecursivePath(forest, 1).after(daily(levels).head(8), 3);

        assertThat(path[0]).isGreaterThan(levels[7] * 1.3);
        assertThat(path[1]).isGreaterThan(path[0] * 1.3);
        assertThat(path[2]).isGreaterThan(path[1] * 1.3);
    }

    @Test
    void startsFromTheLastObservation() {
        double[] flat = IntStream.range(0, 40).mapToDouble(t -> 500).toArray();
        Forest forest = fit(daily(flat), List.of("month", "weekday", "day"));
        flat[39] = 900;

        assertThat(new RecursivePath(forest, 5).after(daily(flat), 1)[0])
                .isEqualTo(900, within(1e-9));
    }

    private static Forest fit(TimeSeries series, List<String> columns) {
        return Forest.fit(FeatureMatrix.of(series, 1).select(columns), new ForestOptions(500, 0));
    }

    private static TimeSeries daily(double... values) {
        return new TimeSeries("Aldoria", Frequency.DAILY, FIRST, values);
    }
}
