package predictcovid.forecast.quantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuantileEnsembleTest {
    private static final QuantileLevels LEVELS = new QuantileLevels(0.25, 0.5, 0.75);
    private static final ForecastTask TASK =
            new ForecastTask("wk inc", "01", LocalDate.of(2025, 1, 4), 0, LocalDate.of(2025, 1, 4));

    @Test
    void meanAndMedianOfEachQuantile() {
        List<QuantileForecast> members =
                List.of(forecast(1, 2, 3), forecast(2, 4, 9), forecast(6, 6, 6));

        assertThat(combined(EnsembleMethod.MEAN, members, 1, 1, 1)).containsExactly(3, 4, 6);
        assertThat(combined(EnsembleMethod.MEDIAN, members, 1, 1, 1)).containsExactly(2, 4, 6);
        assertThat(combined(EnsembleMethod.MEAN, members, 2, 1, 1))
                .containsExactly(new double[] {2.5, 3.5, 5.25}, within(1e-12));
        assertThat(combined(EnsembleMethod.MEDIAN, members.subList(0, 2), 1, 1))
                .containsExactly(new double[] {1.5, 3, 6}, within(1e-12));
    }

    /// The values stand at 0.25, 0.625 and 0.875 of the weight; half of it lies two thirds of the
    /// way from the first to the second.
    @Test
    void aWeightedMedianLiesBetweenTheValues() {
        assertThat(EnsembleMethod.median(new double[] {2, 1, 6}, new double[] {0.25, 0.5, 0.25}))
                .isCloseTo(1 + 2.0 / 3, within(1e-12));
        assertThat(EnsembleMethod.median(new double[] {2, 1, 6}, new double[] {0, 1, 0}))
                .isEqualTo(1);
        assertThat(EnsembleMethod.median(new double[] {3, 3, 3}, new double[] {1, 1, 1}))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(EnsembleMethod.class)
    void anEnsembleOfEqualForecastsIsThatForecast(EnsembleMethod method) {
        List<QuantileForecast> members = List.of(forecast(1, 2, 7), forecast(1, 2, 7));

        assertThat(combined(method, members, 1, 3))
                .containsExactly(new double[] {1, 2, 7}, within(1e-9));
    }

    /// Below 10 only the first has probability, half of it in the mixture: its median is where the
    /// first ends and the second begins, its quartiles are their medians.
    @Test
    void theLinearPoolMixesDistributionsRatherThanQuantiles() {
        double[] apart =
                combined(
                        EnsembleMethod.LINEAR_POOL,
                        List.of(forecast(1, 2, 3), forecast(101, 102, 103)),
                        1,
                        1);

        assertThat(apart[0]).isCloseTo(2, within(1e-9));
        assertThat(apart[2]).isCloseTo(102, within(1e-9));
    }

    @Test
    void theTailsOfThePoolAreNormal() {
        double quartile = 0.6744897501960817;
        QuantileForecast standard = forecast(100 - quartile, 100, 100 + quartile);
        MemberDistribution distribution = new MemberDistribution(standard);
        NormalDistribution normal = NormalDistribution.of(100, 1);

        for (double x : new double[] {97, 98.5, 99, 101, 102.5}) {
            assertThat(distribution.probability(x))
                    .isCloseTo(normal.cumulativeProbability(x), within(1e-9));
        }
        assertThat(distribution.probability(100 + quartile / 2)).isCloseTo(0.625, within(1e-12));
    }

    @Test
    void equalQuantilesAreAMassAtThatPoint() {
        MemberDistribution zeros = new MemberDistribution(forecast(0, 0, 4));

        assertThat(zeros.probability(-1e-9)).isZero();
        assertThat(zeros.probability(0)).isEqualTo(0.5);
        assertThat(zeros.probability(2)).isEqualTo(0.625);
        assertThat(new MemberDistribution(forecast(4, 4, 4)).probability(4)).isEqualTo(1);
    }

    @Test
    void probabilitiesAreAveragedOrTheirMediansScaled() {
        List<CategoryForecast> members =
                List.of(category(0.2, 0.8, 0), category(0.4, 0.2, 0.4), category(0.1, 0.1, 0.8));

        assertThat(
                        CategoryEnsemble.of(EnsembleMethod.LINEAR_POOL, members, 1, 1, 2)
                                .probabilities())
                .containsExactly(new double[] {0.2, 0.3, 0.5}, within(1e-12));
        assertThat(CategoryEnsemble.of(EnsembleMethod.MEDIAN, members, 1, 1, 1).probabilities())
                .containsExactly(new double[] {0.25, 0.25, 0.5}, within(1e-12));
        assertThat(
                        CategoryEnsemble.of(
                                        EnsembleMethod.MEDIAN,
                                        List.of(
                                                category(1, 0, 0),
                                                category(0, 1, 0),
                                                category(0, 0, 1)),
                                        1,
                                        1,
                                        1)
                                .probabilities())
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-12));
    }

    private static double[] combined(
            EnsembleMethod method, List<QuantileForecast> members, double... weights) {
        QuantileForecast forecast = QuantileEnsemble.of(method, members, weights);
        assertThat(forecast.task()).isEqualTo(TASK);
        return forecast.quantiles();
    }

    private static QuantileForecast forecast(double... quantiles) {
        return new QuantileForecast(LEVELS, TASK, quantiles);
    }

    private static CategoryForecast category(double... probabilities) {
        List<String> names = Arrays.asList("a", "b", "c");
        return new CategoryForecast(TASK, names, probabilities);
    }
}
