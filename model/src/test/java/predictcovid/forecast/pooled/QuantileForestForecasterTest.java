package predictcovid.forecast.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static predictcovid.forecast.pooled.SimulatedForecasts.FORECASTER;
import static predictcovid.forecast.pooled.SimulatedForecasts.HORIZONS;
import static predictcovid.forecast.pooled.SimulatedForecasts.PLANS;
import static predictcovid.forecast.pooled.SimulatedForecasts.REFERENCE;
import static predictcovid.forecast.pooled.SimulatedForecasts.REPORTS;
import static predictcovid.forecast.pooled.SimulatedForecasts.USUAL;
import static predictcovid.forecast.pooled.SimulatedForecasts.assertEqual;
import static predictcovid.forecast.pooled.SimulatedForecasts.byTask;
import static predictcovid.forecast.pooled.SimulatedForecasts.forecast;
import static predictcovid.forecast.pooled.SimulatedForecasts.median;
import static predictcovid.forecast.pooled.SimulatedForecasts.one;
import static predictcovid.forecast.pooled.SimulatedForecasts.only;
import static predictcovid.forecast.pooled.SimulatedForecasts.with;
import static predictcovid.forecast.pooled.SimulatedReports.ADMISSIONS;
import static predictcovid.forecast.pooled.SimulatedReports.FIRST;
import static predictcovid.forecast.pooled.SimulatedReports.LAST;
import static predictcovid.forecast.pooled.SimulatedReports.VISITS;
import static predictcovid.forecast.pooled.SimulatedReports.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Horizons;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.vintage.Report;

/// What the pooled forecaster promises, on a simulated archive.
class QuantileForestForecasterTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void forecastsEveryTargetPlaceAndHorizonWhateverTheDelay(int weeks) {
        LocalDate reference = LAST.plusWeeks(weeks);

        List<QuantileForecast> forecasts = forecast(archive(REPORTS), reference);

        assertThat(forecasts).hasSize(2 * 8 * 4);
        assertThat(byTask(forecasts)).hasSize(2 * 8 * 4);
        assertThat(forecasts)
                .extracting(QuantileForecast::task)
                .allSatisfy(task -> {
                    assertThat(task.referenceDate()).isEqualTo(reference);
                    assertThat(task.targetEndDate())
                            .isEqualTo(reference.plusDays(7L * task.horizon()));
                });
    }

    /// One week ahead 4 % further from the median than the members say, four weeks ahead 3 × 4 %,
    /// on logarithms.
    @Test
    void admissionsAreTheWiderTheFurtherAhead() {
        List<TargetPlan> plans =
                PLANS.stream()
                        .map(plan -> SimulatedForecasts.unwidened(plan, plan.missedShare()))
                        .toList();
        Map<ForecastTask, QuantileForecast> narrow =
                byTask(
                        new QuantileForestForecaster(plans, new PooledOptions(10, 1))
                                .forecast(
                                        ForecastRequest.at(
                                                REFERENCE,
                                                archive(REPORTS),
                                                Horizons.ofWeeks(HORIZONS))));

        ForecastTask next = task("A", 0);
        ForecastTask last = task("A", 3);
        assertThat(distance(of(USUAL, next), 15))
                .isEqualTo(1.04 * distance(of(narrow, next), 15), within(1e-9));
        assertThat(distance(of(USUAL, last), 15))
                .isEqualTo(1.12 * distance(of(narrow, last), 15), within(1e-9));
        assertThat(distance(of(USUAL, last), 7))
                .isEqualTo(1.12 * distance(of(narrow, last), 7), within(1e-9));
    }

    private static ForecastTask task(String place, int horizon) {
        return new ForecastTask(
                ADMISSIONS, place, REFERENCE, horizon, REFERENCE.plusWeeks(horizon));
    }

    private static QuantileForecast of(
            Map<ForecastTask, QuantileForecast> forecasts, ForecastTask task) {
        return Objects.requireNonNull(forecasts.get(task));
    }

    private static double distance(QuantileForecast forecast, int level) {
        return Math.log((forecast.quantile(level) + 1) / (forecast.median() + 1));
    }

    /// What is forecast for one week does not depend on the Saturday that it is counted from.
    @Test
    void aLongerDelayIsALongerLead() {
        List<QuantileForecast> near =
                FORECASTER.forecast(
                        ForecastRequest.at(
                                REFERENCE, archive(REPORTS), Horizons.ofWeeks(List.of(2))));
        List<QuantileForecast> late =
                FORECASTER.forecast(
                        ForecastRequest.at(
                                REFERENCE.plusWeeks(2),
                                archive(REPORTS),
                                Horizons.ofWeeks(List.of(0))));

        assertThat(late).hasSameSizeAs(near);
        for (int i = 0; i < late.size(); i++) {
            assertThat(late.get(i).task().targetEndDate())
                    .isEqualTo(near.get(i).task().targetEndDate());
            assertThat(late.get(i).quantiles()).isEqualTo(near.get(i).quantiles());
        }
    }

    @Test
    void quantilesAscendFromZeroAndSharesStayBelowOne() {
        assertThat(USUAL.values())
                .allSatisfy(forecast -> {
                    assertThat(forecast.quantiles()).hasSize(23).isSorted();
                    assertThat(forecast.quantile(0)).isNotNegative();
                    assertThat(forecast.quantile(22)).isFinite();
                    assertThat(forecast.task().target().equals(VISITS) && forecast.quantile(22) > 1)
                            .isFalse();
                });
    }

    @Test
    void uncertaintyGrowsWithTheHorizon() {
        for (int area = 0; area < 8; area++) {
            String place = SimulatedReports.code(area);
            assertThat(spread(usual(ADMISSIONS, place, 3)))
                    .isGreaterThan(spread(usual(ADMISSIONS, place, 0)));
        }
    }

    /// The simulated wave falls in most places, and its values are known.
    @Test
    void forecastsWhatTheSimulationGoesOnWith() {
        int covered = 0;
        for (QuantileForecast forecast : USUAL.values()) {
            double truth = truth(forecast.task());
            covered += forecast.quantile(1) <= truth && truth <= forecast.quantile(21) ? 1 : 0;
            assertThat(Math.abs(Math.log((forecast.median() + 1e-4) / (truth + 1e-4))))
                    .as("%s: %s", forecast.task(), truth)
                    .isLessThan(1);
        }

        assertThat(covered).isGreaterThan(50);
    }

    @Test
    void isTheSameAtAnyNumberOfThreads() throws Exception {
        for (int threads : new int[] {1, 4}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertSame(pool.submit(() -> forecast(archive(REPORTS), REFERENCE)).get());
            }
        }
    }

    @Test
    void isTheSameInAnyOrderOfTheReports() {
        List<Report> shuffled = new ArrayList<>(REPORTS);
        Collections.shuffle(shuffled, new Random(3));

        assertSame(forecast(archive(shuffled), REFERENCE));
    }

    @Test
    void anotherSeedForecastsAlmostTheSame() {
        List<QuantileForecast> others =
                new QuantileForestForecaster(PLANS, new PooledOptions(10, 2))
                        .forecast(
                                ForecastRequest.at(
                                        REFERENCE, archive(REPORTS), Horizons.ofWeeks(HORIZONS)));

        for (QuantileForecast other : others) {
            QuantileForecast usual = Objects.requireNonNull(USUAL.get(other.task()));
            assertThat(other.quantiles()).isNotEqualTo(usual.quantiles());
            assertThat(other.median() / usual.median()).isBetween(0.6, 1.7);
        }
    }

    @Test
    void neverSeesALaterVintage() {
        LocalDate reference = LAST.minusWeeks(6);
        Random random = new Random(4);
        List<Report> scrambled = new ArrayList<>();
        for (Report report : REPORTS) {
            boolean later = report.asOf().isAfter(reference);
            scrambled.add(later ? with(report, random.nextGaussian() * 1e6) : report);
        }
        scrambled.removeIf(report -> report.asOf().isAfter(reference) && random.nextInt(4) == 0);
        scrambled.add(new Report(ADMISSIONS, "A", FIRST.minusWeeks(9), LAST, 77));

        List<QuantileForecast> forecasts = forecast(archive(scrambled), reference);

        assertThat(forecasts).hasSize(2 * 8 * 4);
        assertEqual(forecasts, byTask(forecast(archive(REPORTS), reference)));
    }

    @Test
    void aLaterTargetIsNotSeenEither() {
        LocalDate reference = LAST.minusWeeks(6);
        List<Report> later =
                REPORTS.stream()
                        .filter(report ->
                                report.target().equals(ADMISSIONS)
                                        || report.asOf().isAfter(reference))
                        .toList();

        assertEqual(
                forecast(archive(later), reference),
                byTask(forecast(archive(only(ADMISSIONS, REPORTS)), reference)));
    }

    @Test
    void aTargetAloneIsForecastWithoutItsCompanion() {
        List<QuantileForecast> forecasts = forecast(archive(only(ADMISSIONS, REPORTS)), REFERENCE);

        assertThat(forecasts).hasSize(8 * 4);
        assertThat(forecasts)
                .allSatisfy(forecast ->
                        assertThat(forecast.median() / median(forecast.task()))
                                .isBetween(0.5, 2.0));
    }

    @Test
    void nothingIsForecastBeforeTheFirstVintage() {
        assertThat(forecast(archive(REPORTS), FIRST)).isEmpty();
        assertThat(forecast(archive(List.of()), REFERENCE)).isEmpty();
    }

    @Test
    void aTargetWithoutAPlanIsLeftOut() {
        List<Report> others = new ArrayList<>(REPORTS);
        REPORTS.forEach(report ->
                others.add(
                        new Report(
                                "deaths",
                                report.location(),
                                report.targetEndDate(),
                                report.asOf(),
                                3)));

        assertSame(forecast(archive(others), REFERENCE));
    }

    /// The newest values are reported 15 % low, those a week older 5 %.
    @ParameterizedTest
    @CsvSource({"-1, 0.85", "-2, 0.95"})
    void aKnownWeekIsForecastAsEarlierOnesWereRevised(int horizon, double reported) {
        LocalDate week = REFERENCE.plusWeeks(horizon);
        QuantileForecast forecast = one(beside(horizon), ADMISSIONS, "A", horizon, REFERENCE);
        double known =
                REPORTS.stream()
                        .filter(it -> it.target().equals(ADMISSIONS) && it.location().equals("A"))
                        .filter(it -> it.targetEndDate().equals(week))
                        .max(Comparator.comparing(Report::asOf))
                        .orElseThrow()
                        .value();

        assertThat(forecast.median()).isCloseTo(known / reported, withinPercentage(3));
        assertThat(forecast.quantile(0)).isLessThan(forecast.median());
        assertThat(forecast.quantile(22)).isGreaterThan(forecast.median());
    }

    @Test
    void forecastsOfWhatComesDoNotChangeBesideThoseOfWhatIsKnown() {
        Map<ForecastTask, QuantileForecast> ahead =
                new HashMap<>(byTask(List.copyOf(beside(-1).values())));
        ahead.keySet().removeIf(task -> task.horizon() < 0);

        assertSame(List.copyOf(ahead.values()));
    }

    private static Map<ForecastTask, QuantileForecast> beside(int horizon) {
        List<Integer> horizons = new ArrayList<>(HORIZONS);
        horizons.add(horizon);
        return byTask(
                FORECASTER.forecast(
                        ForecastRequest.at(
                                REFERENCE, archive(REPORTS), Horizons.ofWeeks(horizons))));
    }

    @Test
    void horizonsMayComeInAnyOrderAndReachFar() {
        List<QuantileForecast> forecasts =
                FORECASTER.forecast(
                        ForecastRequest.at(
                                REFERENCE,
                                archive(REPORTS),
                                Horizons.ofWeeks(List.of(44, 3, 0, 500, -1))));

        assertThat(forecasts).hasSize(2 * 8 * 5);
        assertThat(byTask(forecasts).keySet())
                .filteredOn(task -> task.horizon() == 44)
                .allMatch(task -> task.targetEndDate().equals(REFERENCE.plusWeeks(44)));
    }

    private static QuantileForecast usual(String target, String place, int horizon) {
        return one(USUAL, target, place, horizon, REFERENCE);
    }

    private static double spread(QuantileForecast forecast) {
        return Math.log((forecast.quantile(16) + 1) / (forecast.quantile(6) + 1));
    }

    private static double truth(ForecastTask task) {
        long weeks = java.time.temporal.ChronoUnit.WEEKS.between(FIRST, task.targetEndDate());
        return SimulatedReports.expected(task.target(), task.location(), (int) weeks);
    }

    private static void assertSame(List<QuantileForecast> forecasts) {
        assertEqual(forecasts, USUAL);
    }
}
