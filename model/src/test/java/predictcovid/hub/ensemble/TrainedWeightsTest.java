package predictcovid.hub.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.forecast.quantile.EnsembleMethod;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.hub.score.NewestReports;
import predictcovid.hub.submission.ReadForecasts;
import predictcovid.series.vintage.Report;

/// Forecasts whose quantiles are all one number; what comes is always 10.
class TrainedWeightsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 4);
    private static final LocalDate TODAY = FIRST.plusWeeks(4);

    /// WIS is 1 and 5, so that the relative ones are 1/3 and 5/3, and the mean is best with all
    /// weight on the better one: with the largest θ.
    @Test
    void theBetterModelCountsMore() {
        ModelWeights weights = weights(TODAY, 11, 15);

        double ratio = Math.exp(-20 * (1.0 / 3 - 5.0 / 3));
        assertThat(weights.of("wk inc", List.of("bad", "good")))
                .containsExactly(
                        new double[] {1 / (1 + ratio), ratio / (1 + ratio)}, within(1e-12));
    }

    /// They err to different sides by as much: no weights are better than equal ones.
    @Test
    void modelsThatMendEachOtherCountAlike() {
        assertThat(weights(TODAY, 8, 12).of("wk inc", List.of("bad", "good")))
                .containsExactly(new double[] {0.5, 0.5}, within(1e-12));
    }

    @Test
    void nothingIsLearntFromWhatWasNotKnownYet() {
        assertThat(
                        TrainedWeights.of(
                                EnsembleMethod.MEAN,
                                past(11, 15),
                                NewestReports.of(reports(), FIRST.plusDays(3))))
                .isEmpty();
    }

    @Test
    void otherTargetsAndModelsAreNotConcerned() {
        ModelWeights weights = weights(TODAY, 11, 15);

        assertThat(weights.of("other", List.of("bad", "good"))).containsExactly(1, 1);
        assertThat(weights.of("wk inc", List.of("new", "newer"))).containsExactly(1, 1);
    }

    private static ModelWeights weights(LocalDate today, double good, double bad) {
        return TrainedWeights.of(
                        EnsembleMethod.MEAN, past(good, bad), NewestReports.of(reports(), today))
                .orElseThrow();
    }

    private static List<ModelForecasts> past(double good, double bad) {
        return IntStream.range(0, 3)
                .mapToObj(FIRST::plusWeeks)
                .map(date ->
                        ModelForecasts.of(Map.of("good", read(date, good), "bad", read(date, bad))))
                .toList();
    }

    private static ReadForecasts read(LocalDate date, double value) {
        double[] quantiles = new double[QuantileLevels.HUB.size()];
        Arrays.fill(quantiles, value);
        ForecastTask task = new ForecastTask("wk inc", "01", date, 0, date);
        return new ReadForecasts(
                List.of(new QuantileForecast(task, quantiles)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Report> reports() {
        return IntStream.range(0, 3)
                .mapToObj(FIRST::plusWeeks)
                .map(date -> new Report("wk inc", "01", date, date.plusDays(4), 10))
                .toList();
    }
}
