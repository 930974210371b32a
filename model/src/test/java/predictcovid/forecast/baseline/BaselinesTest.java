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
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Forecaster;
import predictcovid.forecast.Forecasters;
import predictcovid.forecast.Horizons;
import predictcovid.forecast.original.OriginalOptions;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.forest.ForestOptions;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Frequency;

class BaselinesTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 2);
    private static final double[] SHORT = {100, 110, 105, 125, 120, 100};

    @Test
    void theHubsBaselineAddsUpPastChanges() {
        // figures of NumPy: quantiles of the changes and their negatives, and of all their sums
        List<QuantileForecast> forecasts =
                forecast(baseline("hub-baseline"), Frequency.WEEKLY, SHORT, List.of(1, 2));

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
                        baseline("hub-baseline"),
                        Frequency.WEEKLY,
                        new double[] {50, 0, 60, 5, 40, 2},
                        List.of(1, 2, 3));

        assertThat(forecasts).allMatch(each -> each.quantile(0) == 0 && each.median() == 2);
    }

    @Test
    void naiveKeepsTheLastValueWithTheErrorsOfTheSameLead() {
        double[] doubling = IntStream.range(0, 12).mapToDouble(i -> Math.pow(2, i)).toArray();
        List<QuantileForecast> forecasts =
                forecast(baseline("naive"), Frequency.WEEKLY, doubling, List.of(1, 3));

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
                        baseline("seasonal-naive"),
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
                forecast(
                        baseline("seasonal-naive"), Frequency.WEEKLY, weeks, List.of(1, 2, 52, 53));

        assertThat(forecasts.stream().mapToDouble(QuantileForecast::median))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
                .containsExactly(weeks[68], weeks[69], weeks[119], weeks[68]);
    }

    @Test
    void aWeeklySeriesOfLessThanAYearHasNoSeasonYet() {
        assertThat(forecast(baseline("seasonal-naive"), Frequency.WEEKLY, SHORT, List.of(1)))
                .isEmpty();
    }

    private static Forecaster baseline(String name) {
        OriginalOptions original =
                new OriginalOptions(
                        List.of("month", "weekday", "day"),
                        5,
                        FIRST.minusDays(1),
                        new ForestOptions(20, 1));
        return Forecasters.find(name)
                .orElseThrow()
                .make()
                .apply(new Forecasters.Setup(List.of(), PooledOptions.STANDARD, original));
    }

    private static List<QuantileForecast> forecast(
            Forecaster forecaster, ReportArchive archive, LocalDate date, List<Integer> horizons) {
        return forecaster.forecast(
                ForecastRequest.at(date, archive, new Horizons(horizons, horizons)));
    }

    static List<Forecaster> all() {
        return List.of(
                baseline("naive"),
                baseline("seasonal-naive"),
                baseline("hub-baseline"),
                baseline("original"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyBaselineTellsDatesAndDoesNotDependOnLaterVintages(Forecaster baseline) {
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

        List<QuantileForecast> forecasts = forecast(baseline, archive, origin, List.of(1, 2, 7));

        assertThat(forecasts)
                .extracting(each -> each.task().targetEndDate())
                .containsExactly(origin.plusDays(1), origin.plusDays(2), origin.plusDays(7));
        assertThat(forecast(baseline, revised, origin, List.of(1, 2, 7)))
                .usingRecursiveComparison()
                .isEqualTo(forecasts);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPlaceBehindTheOthersIsForecastFromItsOwnLastValue(Forecaster baseline) {
        double[] days = IntStream.range(0, 90).mapToDouble(i -> 50 + i % 7).toArray();
        double[] behind = Arrays.copyOf(days, 90);
        Arrays.fill(behind, 87, 90, Double.NaN);
        double[] alone = Arrays.copyOf(days, 87);
        LocalDate known = FIRST.plusDays(86);

        List<QuantileForecast> forecasts =
                forecast(baseline, archive(days, behind), FIRST.plusDays(89), List.of(1, 7));

        assertThat(forecasts)
                .extracting(each -> each.task().location())
                .containsExactly("N", "N", "S", "S");
        List<QuantileForecast> longer =
                forecast(baseline, archive(Frequency.DAILY, alone), known, List.of(4, 10));
        for (int j = 0; j < 2; j++) {
            QuantileForecast late = forecasts.get(2 + j);
            assertThat(late.task().targetEndDate()).isEqualTo(longer.get(j).task().targetEndDate());
            assertThat(late.quantiles()).isEqualTo(longer.get(j).quantiles());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aPlaceFarBehindHasNoForecast(Forecaster baseline) {
        double[] days = IntStream.range(0, 90).mapToDouble(i -> 50 + i % 7).toArray();
        double[] silent = days.clone();
        Arrays.fill(silent, 86, 90, Double.NaN);

        assertThat(forecast(baseline, archive(days, silent), FIRST.plusDays(89), List.of(1)))
                .extracting(each -> each.task().location())
                .containsExactly("N");
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
            Forecaster forecaster, Frequency frequency, double[] values, List<Integer> horizons) {
        LocalDate last = FIRST.plusDays((values.length - 1L) * frequency.days());
        return forecast(forecaster, archive(frequency, values), last, horizons);
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
