package predictcovid.forecast.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static predictcovid.forecast.pooled.SimulatedForecasts.HORIZONS;
import static predictcovid.forecast.pooled.SimulatedForecasts.PLANS;
import static predictcovid.forecast.pooled.SimulatedForecasts.REFERENCE;
import static predictcovid.forecast.pooled.SimulatedForecasts.REPORTS;
import static predictcovid.forecast.pooled.SimulatedForecasts.byTask;
import static predictcovid.forecast.pooled.SimulatedForecasts.one;
import static predictcovid.forecast.pooled.SimulatedForecasts.with;
import static predictcovid.forecast.pooled.SimulatedReports.ADMISSIONS;
import static predictcovid.forecast.pooled.SimulatedReports.LAST;
import static predictcovid.forecast.pooled.SimulatedReports.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import predictcovid.feature.RealTimeSignal;
import predictcovid.feature.TargetKind;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Horizons;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.vintage.Report;
import predictcovid.series.vintage.ReportArchive;

/// Half of what the last two forecasts missed alike in all places is added to the next. On the
/// simulated archive, less its areas' sum, which is moved towards them.
class RecentErrorsTest {
    private static final List<String> AREAS = List.of("A", "B", "C", "D", "E", "F", "G");

    /// 2.2 times as many in the last week, and 1.1 times as many in the week before: both forecasts
    /// were too low, the newer one by more. What they missed is worked out from forecasts made at
    /// their own dates.
    @Test
    void aGrowthThatWasMissedTwiceIsHalfExpectedToGoOn() {
        ReportArchive risen = lately(1.1, 2.2);

        double added = added(risen);

        double one = missed(risen, 1);
        double two = missed(risen, 2) / 2;
        assertThat(one).isGreaterThan(0.1);
        assertThat(two).isBetween(0.1, one - 0.2);
        assertThat(added).isEqualTo(Math.min(one, two) / 2, within(0.05));
    }

    @Test
    void aFallThatWasMissedTwiceIsHalfExpectedToGoOn() {
        ReportArchive fallen = lately(0.95, 0.5);

        double one = missed(fallen, 1);
        double two = missed(fallen, 2) / 2;
        assertThat(Math.max(one, two)).isLessThan(-0.1);
        assertThat(added(fallen)).isEqualTo(Math.max(one, two) / 2, within(0.05));
    }

    /// Three times as many in the week before the last one only: from there the fall was missed,
    /// from the week before that, after 1.6 times as many, a rise.
    @Test
    void errorsToDifferentSidesChangeNothing() {
        ReportArchive odd = lately(3, 1.6);

        assertThat(missed(odd, 1)).isNegative();
        assertThat(missed(odd, 2)).isPositive();
        assertThat(added(odd)).isZero();
    }

    @Test
    void aYoungHistoryIsNotJudged() {
        List<Report> young =
                reports(1.1, 2.2).stream()
                        .filter(report -> report.targetEndDate().isAfter(LAST.minusWeeks(23)))
                        .toList();

        assertThat(added(archive(young))).isZero();
    }

    /// What is added to the logarithms of all areas and horizons, which must be the same.
    private static double added(ReportArchive archive) {
        Map<ForecastTask, QuantileForecast> plain = forecast(archive, REFERENCE, 0);
        Map<ForecastTask, QuantileForecast> moved = forecast(archive, REFERENCE, 0.5);
        double first = log(moved, "A", 0, REFERENCE) - log(plain, "A", 0, REFERENCE);
        for (String area : AREAS) {
            for (int horizon = 0; horizon < 4; horizon++) {
                double added =
                        log(moved, area, horizon, REFERENCE) - log(plain, area, horizon, REFERENCE);
                assertThat(added).isEqualTo(first, within(1e-9));
            }
        }
        return first;
    }

    /// The median over the areas of what came in the last week over the forecast that was made for
    /// it some weeks before.
    private static double missed(ReportArchive archive, int weeks) {
        LocalDate then = REFERENCE.minusWeeks(weeks);
        Map<ForecastTask, QuantileForecast> past = forecast(archive, then, 0);
        double[] missed =
                AREAS.stream()
                        .mapToDouble(
                                area -> known(archive, area) - log(past, area, weeks - 1, then))
                        .sorted()
                        .toArray();
        return missed[AREAS.size() / 2];
    }

    /// The last value, corrected for revisions.
    private static double known(ReportArchive archive, String area) {
        RealTimeSignal signal =
                new RealTimeSignal(
                        Objects.requireNonNull(
                                archive.knownAt(REFERENCE).targets().get(ADMISSIONS)),
                        archive.geography(),
                        TargetKind.COUNT);
        int series = archive.geography().indexOf(area);
        double scaled = signal.current().panel().value(series, signal.lastStep());
        return scaled + Math.log(archive.geography().population(series) / 1e5);
    }

    private static double log(
            Map<ForecastTask, QuantileForecast> forecasts,
            String area,
            int horizon,
            LocalDate reference) {
        return Math.log(one(forecasts, ADMISSIONS, area, horizon, reference).median() + 1);
    }

    private static Map<ForecastTask, QuantileForecast> forecast(
            ReportArchive archive, LocalDate reference, double share) {
        TargetPlan plan = PLANS.getFirst();
        TargetPlan sharing =
                new TargetPlan(
                        plan.target(),
                        plan.kind(),
                        plan.level(),
                        plan.companion(),
                        plan.foreign(),
                        plan.members(),
                        plan.prior(),
                        plan.blendOffset(),
                        plan.nationFromParts(),
                        plan.widening(),
                        share,
                        plan.mostRows());
        return byTask(
                new QuantileForestForecaster(
                                List.of(sharing, PLANS.get(1)), new PooledOptions(50, 1))
                        .forecast(
                                ForecastRequest.at(
                                        reference, archive, Horizons.ofWeeks(HORIZONS))));
    }

    private static ReportArchive lately(double before, double last) {
        return archive(reports(before, last));
    }

    /// Admissions of the last two weeks, in all vintages, by factors.
    private static List<Report> reports(double before, double last) {
        return REPORTS.stream()
                .map(report -> with(report, report.value() * factor(report, before, last)))
                .toList();
    }

    private static double factor(Report report, double before, double last) {
        if (!report.target().equals(ADMISSIONS)) {
            return 1;
        }
        return report.targetEndDate().equals(LAST)
                ? last
                : report.targetEndDate().equals(LAST.minusWeeks(1)) ? before : 1;
    }
}
