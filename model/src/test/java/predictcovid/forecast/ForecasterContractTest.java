package predictcovid.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import predictcovid.feature.Feature;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forest.Forest;
import predictcovid.forest.ForestOptions;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

/// What every forecaster promises.
class ForecasterContractTest {
    private static final LocalDate FIRST = LocalDate.parse("2020-06-01");
    private static final TimeSeries HISTORY = series(60);

    static Stream<Forecaster> forecasters() {
        FeatureMatrix rows = FeatureMatrix.of(HISTORY, 5);
        Forest forest = Forest.fit(rows.select(Feature.columns()), new ForestOptions(20, 0));
        Forest calendar = Forest.fit(rows.select(List.of("weekday")), new ForestOptions(20, 0));
        return Stream.of(
                new NaiveForecaster(),
                new RecursiveForecaster(forest, 5),
                new RecursiveForecaster(calendar, 5));
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void givesOneNumberAStep(Forecaster forecaster) {
        for (int horizon : new int[] {1, 7, 40}) {
            assertThat(forecaster.path(HISTORY, horizon)).hasSize(horizon);
        }
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void isNeverNegativeNorMissing(Forecaster forecaster) {
        TimeSeries falling =
                new TimeSeries(
                        "Aldoria",
                        Frequency.DAILY,
                        FIRST,
                        IntStream.range(0, 60).mapToDouble(t -> Math.max(0, 5 - t)).toArray());

        assertThat(DoubleStream.of(forecaster.path(falling, 40))).allMatch(value -> value >= 0);
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void saysTheSameTwice(Forecaster forecaster) {
        assertThat(forecaster.path(HISTORY, 9)).isEqualTo(forecaster.path(HISTORY, 9));
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void aLongerForecastBeginsLikeAShorterOne(Forecaster forecaster) {
        assertThat(forecaster.path(HISTORY, 9)).startsWith(forecaster.path(HISTORY, 4));
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void startsAlsoAfterAGap(Forecaster forecaster) {
        double[] values = HISTORY.values();
        values[57] = Double.NaN;
        values[58] = Double.NaN;
        TimeSeries gap = new TimeSeries("Aldoria", Frequency.DAILY, FIRST, values);

        assertThat(DoubleStream.of(forecaster.path(gap, 5))).noneMatch(value -> value.isNaN());
    }

    private static TimeSeries series(int days) {
        double[] values =
                IntStream.range(0, days)
                        .mapToDouble(t -> 1000 + 30 * t + 200 * Math.sin(t * 2 * Math.PI / 7))
                        .toArray();
        return new TimeSeries("Aldoria", Frequency.DAILY, FIRST, values);
    }
}
