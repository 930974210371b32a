package predictcovid.forecast.pooled;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static predictcovid.forecast.pooled.SimulatedReports.ADMISSIONS;
import static predictcovid.forecast.pooled.SimulatedReports.LAST;
import static predictcovid.forecast.pooled.SimulatedReports.VISITS;
import static predictcovid.forecast.pooled.SimulatedReports.archive;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import predictcovid.feature.LevelFeature;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Horizons;
import predictcovid.forecast.pooled.member.Prior;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.vintage.Report;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.target.Target;

/// Forecasts of the simulated reports.
final class SimulatedForecasts {
    static final List<Integer> HORIZONS = List.of(0, 1, 2, 3);

    static final List<TargetPlan> PLANS =
            List.of(
                    TargetPlan.following(Target.named(ADMISSIONS), Target.named(VISITS)),
                    TargetPlan.leadingShare(Target.named(VISITS), Target.named(ADMISSIONS)));

    static final QuantileForestForecaster FORECASTER =
            new QuantileForestForecaster(PLANS, new PooledOptions(10, 1));

    static final List<Report> REPORTS = SimulatedReports.reports();

    /// The Saturday after the newest vintage.
    static final LocalDate REFERENCE = LAST.plusWeeks(1);

    static final Map<ForecastTask, QuantileForecast> USUAL =
            byTask(forecast(archive(REPORTS), REFERENCE));

    private SimulatedForecasts() {}

    /// With the prototype's prior and intervals, as it gives them.
    static TargetPlan prototype(TargetPlan plan) {
        return unwidened(plan, 0);
    }

    /// With the prototype's prior, and intervals as it gives them.
    static TargetPlan unwidened(TargetPlan plan, double missedShare) {
        Prior prior = new Prior(plan.prior().own(), plan.prior().counting(), 0.5, 2, 0);
        return new TargetPlan(
                plan.target(),
                plan.kind(),
                LevelFeature.ABSOLUTE,
                plan.companion(),
                plan.foreign(),
                plan.members(),
                prior,
                plan.blendOffset(),
                plan.nationFromParts(),
                0,
                missedShare,
                plan.mostRows());
    }

    static ReportArchive changed(String place, DoubleUnaryOperator value, Predicate<Report> which) {
        return archive(
                REPORTS.stream()
                        .map(report ->
                                report.location().equals(place) && which.test(report)
                                        ? with(report, value.applyAsDouble(report.value()))
                                        : report)
                        .toList());
    }

    static Report with(Report report, double value) {
        return new Report(
                report.target(), report.location(), report.targetEndDate(), report.asOf(), value);
    }

    static List<Report> only(String target, List<Report> reports) {
        return reports.stream().filter(report -> report.target().equals(target)).toList();
    }

    static List<QuantileForecast> forecast(ReportArchive archive, LocalDate reference) {
        return FORECASTER.forecast(
                ForecastRequest.at(reference, archive, Horizons.ofWeeks(HORIZONS)));
    }

    static Map<ForecastTask, QuantileForecast> byTask(List<QuantileForecast> forecasts) {
        return forecasts.stream().collect(toMap(QuantileForecast::task, forecast -> forecast));
    }

    static List<String> places(Map<ForecastTask, QuantileForecast> forecasts) {
        assertThat(forecasts.keySet().stream().collect(groupingBy(ForecastTask::location)).values())
                .allMatch(tasks -> tasks.size() == 8);
        return forecasts.keySet().stream().map(ForecastTask::location).distinct().toList();
    }

    static QuantileForecast one(
            Map<ForecastTask, QuantileForecast> forecasts,
            String target,
            String place,
            int horizon,
            LocalDate reference) {
        return Objects.requireNonNull(
                forecasts.get(
                        new ForecastTask(
                                target, place, reference, horizon, reference.plusWeeks(horizon))));
    }

    static double median(ForecastTask task) {
        return Objects.requireNonNull(USUAL.get(task)).median();
    }

    static void assertEqual(
            List<QuantileForecast> actual, Map<ForecastTask, QuantileForecast> expected) {
        assertThat(byTask(actual).keySet()).isEqualTo(expected.keySet());
        for (QuantileForecast forecast : actual) {
            QuantileForecast same = Objects.requireNonNull(expected.get(forecast.task()));
            assertThat(Arrays.equals(forecast.quantiles(), same.quantiles())).isTrue();
        }
    }

    /// The medians of all other places are at most `times` larger or smaller than usual.
    static void assertOthersUnharmed(
            Map<ForecastTask, QuantileForecast> forecasts, String harmed, double times) {
        for (QuantileForecast forecast : forecasts.values()) {
            if (!forecast.task().location().equals(harmed)) {
                assertThat(forecast.median() / median(forecast.task()))
                        .as("%s", forecast.task())
                        .isBetween(1 / times, times);
                assertThat(forecast.quantile(22)).isFinite();
            }
        }
    }
}
