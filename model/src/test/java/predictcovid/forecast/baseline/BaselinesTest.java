package predictcovid.forecast.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileForecaster;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.forest.ForestOptions;
import predictcovid.series.Frequency;
import predictcovid.series.panel.Area;
import predictcovid.series.panel.Geography;
import predictcovid.series.panel.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;

class BaselinesTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 2);
    private static final double[] SHORT = {100, 110, 105, 125, 120, 100};

    @Test
    void theHubsBaselineAddsUpPastChanges() {
        // figures of NumPy: quantiles of the changes and their negatives, and of all their sums
        List<QuantileForecast> forecasts =
                forecast(Baselines.hubBaseline(), Frequency.WEEKLY, SHORT, List.of(1, 2));

        assertThat(at(forecasts.getFirst(), 0.025, 0.25, 0.5, 0.75, 0.975))
                .containsExactly(new double[] {80, 91.30597015, 100, 108.69402985, 120}, EXACT);
        assertThat(at(forecasts.getLast(), 0.025, 0.25, 0.5, 0.75, 0.975))
                .containsExactly(
                        new double[] {65.44776119, 86.97761194, 100, 113.02238806, 134.55223881},
                        EXACT);
    }

    @Test
    void theHubsBaselineIsNeverNegative() {
        List<QuantileForecast> forecasts =
                forecast(
                        Baselines.hubBaseline(),
                        Frequency.WEEKLY,
                        new double[] {50, 0, 60, 5, 40, 2},
                        List.of(1, 2, 3));

        assertThat(forecasts).allMatch(each -> each.quantile(0) == 0 && each.median() == 2);
    }

    @Test
    void naiveKeepsTheLastValueWithTheErrorsOfTheSameLead() {
        double[] doubling = IntStream.range(0, 12).mapToDouble(i -> Math.pow(2, i)).toArray();
        List<QuantileForecast> forecasts =
                forecast(Baselines.naive(), Frequency.WEEKLY, doubling, List.of(1, 3));

        assertThat(forecasts).allMatch(each -> Math.abs(each.median() - 2048) < 1e-6);
        // a series that doubles has been wrong by nearly a factor of 2, or 8 three steps ahead
        assertThat(at(forecasts.getFirst(), 0.975)[0]).isBetween(3500.0, 4096.0);
        assertThat(at(forecasts.getLast(), 0.975)[0]).isBetween(10000.0, 16384.0);
    }

    @Test
    void seasonalNaiveRepeatsTheWeekday() {
        double[] week = {7, 1, 2, 3, 4, 5, 6};
        double[] days = IntStream.range(0, 42).mapToDouble(day -> week[day % 7]).toArray();
        List<QuantileForecast> forecasts =
                forecast(
                        Baselines.seasonalNaive(),
                        Frequency.DAILY,
                        days,
                        IntStream.rangeClosed(1, 14).boxed().toList());

        assertThat(forecasts)
                .extracting(QuantileForecast::median)
                .satisfies(medians -> {
                    for (int h = 1; h <= 14; h++) {
                        assertThat(medians.get(h - 1)).isEqualTo(week[(41 + h) % 7], within(1e-9));
                    }
                });
    }

    /// Any hundred weeks in a row have different values.
    @Test
    void seasonalNaiveRepeatsTheWeekFiftyTwoWeeksBefore() {
        double[] weeks = IntStream.range(0, 120).mapToDouble(i -> 50 + i * 37 % 101).toArray();
        List<QuantileForecast> forecasts =
                forecast(Baselines.seasonalNaive(), Frequency.WEEKLY, weeks, List.of(1, 2, 52, 53));

        assertThat(forecasts.stream().mapToDouble(QuantileForecast::median))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
                .containsExactly(weeks[68], weeks[69], weeks[119], weeks[68]);
    }

    @Test
    void aWeeklySeriesOfLessThanAYearHasNoSeasonYet() {
        assertThat(forecast(Baselines.seasonalNaive(), Frequency.WEEKLY, SHORT, List.of(1)))
                .isEmpty();
    }

    static List<QuantileForecaster> all() {
        return List.of(
                Baselines.naive(),
                Baselines.seasonalNaive(),
                Baselines.hubBaseline(),
                Baselines.recursive(new ForestOptions(20, 1)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyBaselineTellsDatesAndDoesNotDependOnLaterVintages(QuantileForecaster baseline) {
        double[] days = IntStream.range(0, 90).mapToDouble(i -> 50 + 20 * Math.sin(i)).toArray();
        ReportArchive archive = archive(Frequency.DAILY, days);
        LocalDate origin = FIRST.plusDays(89);
        Vintages known = archive.vintages("cases").orElseThrow();
        double[] other = Arrays.stream(days).map(value -> 1000 - value).toArray();
        Vintage later =
                new Vintage(
                        origin.plusDays(1),
                        new Panel(Frequency.DAILY, FIRST, new double[][] {other}));
        ReportArchive revised =
                new ReportArchive(
                        archive.geography(),
                        Map.of("cases", new Vintages("cases", List.of(known.newest(), later))));

        List<QuantileForecast> forecasts = baseline.forecast(archive, origin, List.of(1, 2, 7));

        assertThat(forecasts)
                .extracting(each -> each.task().targetEndDate())
                .containsExactly(origin.plusDays(1), origin.plusDays(2), origin.plusDays(7));
        assertThat(baseline.forecast(revised, origin, List.of(1, 2, 7)))
                .usingRecursiveComparison()
                .isEqualTo(forecasts);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPlaceBehindTheOthersIsForecastFromItsOwnLastValue(QuantileForecaster baseline) {
        double[] days = IntStream.range(0, 90).mapToDouble(i -> 50 + i % 7).toArray();
        double[] behind = Arrays.copyOf(days, 90);
        Arrays.fill(behind, 87, 90, Double.NaN);
        double[] alone = Arrays.copyOf(days, 87);
        LocalDate known = FIRST.plusDays(86);

        List<QuantileForecast> forecasts =
                baseline.forecast(archive(days, behind), FIRST.plusDays(89), List.of(1, 7));

        assertThat(forecasts)
                .extracting(each -> each.task().location())
                .containsExactly("N", "N", "S", "S");
        List<QuantileForecast> longer =
                baseline.forecast(archive(Frequency.DAILY, alone), known, List.of(4, 10));
        for (int j = 0; j < 2; j++) {
            QuantileForecast late = forecasts.get(2 + j);
            assertThat(late.task().targetEndDate()).isEqualTo(longer.get(j).task().targetEndDate());
            assertThat(late.quantiles()).isEqualTo(longer.get(j).quantiles());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPlaceFarBehindHasNoForecast(QuantileForecaster baseline) {
        double[] days = IntStream.range(0, 90).mapToDouble(i -> 50 + i % 7).toArray();
        double[] silent = days.clone();
        Arrays.fill(silent, 86, 90, Double.NaN);

        assertThat(baseline.forecast(archive(days, silent), FIRST.plusDays(89), List.of(1)))
                .extracting(each -> each.task().location())
                .containsExactly("N");
    }

    /// Of 40 days, past forecasts start 1 to 8 days before the last: five of them know what came
    /// four days later, four what came five days later.
    @Test
    void theRecursiveForestsErrorsGrowWithTheRootOfALeadThatNoPastForecastKnows() {
        double[] days = IntStream.range(0, 40).mapToDouble(i -> 200 + (i * 37) % 23).toArray();

        List<QuantileForecast> forecasts =
                forecast(
                        Baselines.recursive(new ForestOptions(20, 1)),
                        Frequency.DAILY,
                        days,
                        List.of(5, 20));

        assertThat(spread(forecasts.getLast()) / spread(forecasts.getFirst()))
                .isEqualTo(2, within(1e-9));
    }

    private static double spread(QuantileForecast forecast) {
        return forecast.quantile(16) - forecast.quantile(6);
    }

    private static ReportArchive archive(double[] nation, double[] other) {
        Geography geography =
                new Geography(
                        List.of(
                                new Area("N", "Nation", 1e6, Optional.empty()),
                                new Area("S", "Silent", 1e6, Optional.empty())),
                        "N");
        Vintage vintage =
                new Vintage(
                        FIRST.plusDays(89),
                        new Panel(Frequency.DAILY, FIRST, new double[][] {nation, other}));
        return new ReportArchive(
                geography, Map.of("cases", new Vintages("cases", List.of(vintage))));
    }

    private static final org.assertj.core.data.Offset<Double> EXACT = within(1e-7);

    private static double[] at(QuantileForecast forecast, double... levels) {
        return Arrays.stream(levels)
                .map(level -> forecast.quantile(QuantileLevels.HUB.indexOf(level)))
                .toArray();
    }

    private static List<QuantileForecast> forecast(
            QuantileForecaster forecaster,
            Frequency frequency,
            double[] values,
            List<Integer> horizons) {
        LocalDate last = FIRST.plusDays((values.length - 1L) * frequency.days());
        return forecaster.forecast(archive(frequency, values), last, horizons);
    }

    private static ReportArchive archive(Frequency frequency, double[] values) {
        LocalDate last = FIRST.plusDays((values.length - 1L) * frequency.days());
        Geography geography =
                new Geography(List.of(new Area("N", "Nation", 1e6, Optional.empty())), "N");
        Vintage vintage = new Vintage(last, new Panel(frequency, FIRST, new double[][] {values}));
        return new ReportArchive(
                geography, Map.of("cases", new Vintages("cases", List.of(vintage))));
    }
}
