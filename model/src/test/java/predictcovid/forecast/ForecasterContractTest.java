package predictcovid.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import predictcovid.forecast.original.OriginalOptions;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forest.ForestOptions;
import predictcovid.run.hub.HubPlans;
import predictcovid.run.training.SourcePlans;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Panel;
import predictcovid.series.Place;
import predictcovid.series.places.PlaceOptions;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeeklyPanel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Frequency;
import predictcovid.target.Target;
import predictcovid.target.Targets;
import predictcovid.text.Texts;

/// What every registered forecaster promises.
class ForecasterContractTest {
    private static final LocalDate FIRST = LocalDate.parse("2022-01-03");
    private static final int DAYS = 500;
    private static final LocalDate LAST = FIRST.plusDays(DAYS - 1L);
    private static final Horizons HORIZONS = new Horizons(List.of(1, 2, 7, 20), List.of(1, 3));
    private static final ReportArchive COUNTRIES = archive(DAYS, List.of("ALD", "BRU", "COR"));

    static Stream<Forecaster> forecasters() {
        OriginalOptions original =
                new OriginalOptions(
                        List.of("month", "weekday", "day"),
                        5,
                        FIRST.minusDays(1),
                        new ForestOptions(10, 1));
        Forecasters.Setup setup =
                SourcePlans.setup(
                        List.of(Measure.CASES, Measure.DEATHS), new PooledOptions(8, 1), original);
        return Forecasters.all().stream().map(entry -> entry.make().apply(setup));
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void isRegisteredUnderItsNameAndDescribedInBothLanguages(Forecaster forecaster) {
        Forecasters.Entry entry = Forecasters.find(forecaster.name()).orElseThrow();

        assertThat(entry.name()).isEqualTo(forecaster.name());
        assertThat(entry.description().in(Locale.ENGLISH))
                .isNotBlank()
                .isNotEqualTo(entry.description().in(Texts.BRAZIL));
    }

    @Test
    void theOriginalIsStillCalledRecursive() {
        assertThat(Forecasters.find("recursive").map(Forecasters.Entry::name)).contains("original");
        assertThat(Forecasters.find("oracle")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void tellsTheDatesAndHorizonsAskedForOfEveryPlaceAndTarget(Forecaster forecaster) {
        List<QuantileForecast> forecasts = forecaster.forecast(request(COUNTRIES));

        assertThat(forecasts).hasSize(4 * 2 * (4 + 2));
        for (QuantileForecast each : forecasts) {
            Frequency frequency = Target.named(each.task().target()).frequency();
            assertThat(HORIZONS.of(frequency)).contains(each.task().horizon());
            assertThat(each.task().referenceDate()).isEqualTo(LAST);
            assertThat(each.task().targetEndDate())
                    .isEqualTo(LAST.plusDays((long) each.task().horizon() * frequency.days()));
        }
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void quantilesAscendFromZeroAndAreFinite(Forecaster forecaster) {
        for (QuantileForecast each : forecaster.forecast(request(COUNTRIES))) {
            double[] quantiles = each.quantiles();
            assertThat(quantiles).isSorted();
            assertThat(DoubleStream.of(quantiles)).allMatch(it -> it >= 0 && it < 1e9);
        }
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void saysTheSameAtOneAndAtTwoThreads(Forecaster forecaster) throws Exception {
        assertThat(inPool(1, forecaster)).isEqualTo(inPool(2, forecaster));
    }

    private static List<String> inPool(int threads, Forecaster forecaster)
            throws InterruptedException, ExecutionException {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> texts(forecaster.forecast(request(COUNTRIES)))).get();
        }
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void nothingAfterTheReferenceDateChangesIt(Forecaster forecaster) {
        LocalDate origin = LAST.minusWeeks(4);
        ReportArchive then = archive(DAYS - 28, List.of("ALD", "BRU", "COR"));

        List<String> later =
                texts(
                        forecaster.forecast(
                                new ForecastRequest(COUNTRIES.until(origin), origin, HORIZONS)));

        assertThat(later)
                .isNotEmpty()
                .isEqualTo(texts(forecaster.forecast(new ForecastRequest(then, origin, HORIZONS))));
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void aShortSeriesIsForecastOrLeftOutButNeverFails(Forecaster forecaster) {
        for (int days : new int[] {7, 15, 30, 60}) {
            LocalDate last = FIRST.plusDays(days - 1L);
            assertThat(
                            forecaster.forecast(
                                    new ForecastRequest(
                                            archive(days, List.of("ALD")), last, HORIZONS)))
                    .allMatch(each -> Double.isFinite(each.quantile(22)));
        }
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void aPlaceAloneIsForecast(Forecaster forecaster) {
        assertThat(forecaster.forecast(request(archive(DAYS, List.of("ALD")))))
                .extracting(each -> each.task().location())
                .contains("ALD");
    }

    @ParameterizedTest
    @MethodSource("forecastersOfHubs")
    void sharesAreAtMostOne(Forecaster forecaster) {
        int weeks = 130;
        double[] shares =
                IntStream.range(0, weeks)
                        .mapToDouble(t -> 0.9 + 0.09 * Math.sin(t / 5.0))
                        .toArray();
        double[] counts = Arrays.stream(shares).map(share -> Math.rint(1000 * share)).toArray();
        Panel ofShares = new Panel(Frequency.WEEKLY, FIRST, new double[][] {shares, shares});
        Panel ofCounts = new Panel(Frequency.WEEKLY, FIRST, new double[][] {counts, counts});
        LocalDate last = ofShares.date(weeks - 1);
        ReportArchive known =
                new ReportArchive(
                        new Geography(
                                List.of(
                                        new Area("US", "Nation", 1e6, Optional.empty()),
                                        new Area("01", "Part", 1e6, Optional.empty())),
                                "US"),
                        Map.of(
                                SHARE,
                                new Vintages(SHARE, List.of(new Vintage(last, ofShares))),
                                COUNT,
                                new Vintages(COUNT, List.of(new Vintage(last, ofCounts)))));

        List<QuantileForecast> forecasts =
                forecaster.forecast(
                        new ForecastRequest(known, last, Horizons.ofWeeks(List.of(1, 4))));

        assertThat(forecasts).hasSize(2 * 2 * 2);
        assertThat(forecasts)
                .filteredOn(each -> each.task().target().equals(SHARE))
                .allMatch(each -> each.quantile(22) <= 1);
    }

    private static final String SHARE = "wk inc covid prop ed visits";
    private static final String COUNT = "wk inc covid hosp";

    static Stream<Forecaster> forecastersOfHubs() {
        Forecasters.Setup setup =
                new Forecasters.Setup(
                        HubPlans.of(Targets.named(Set.of(SHARE, COUNT))),
                        new PooledOptions(8, 1),
                        new OriginalOptions(
                                List.of("month", "day"),
                                5,
                                FIRST.minusDays(1),
                                new ForestOptions(10, 1)));
        return Forecasters.all().stream().map(entry -> entry.make().apply(setup));
    }

    private static ForecastRequest request(ReportArchive known) {
        return new ForecastRequest(known, LAST, HORIZONS);
    }

    private static List<String> texts(List<QuantileForecast> forecasts) {
        return forecasts.stream()
                .map(each -> each.task() + " " + Arrays.toString(each.quantiles()))
                .toList();
    }

    /// Waves of cases in invented countries, followed by deaths.
    private static ReportArchive archive(int days, List<String> codes) {
        Map<Measure, List<Observation>> observations = new HashMap<>();
        Map<Place, Double> populations = new HashMap<>();
        for (String code : codes) {
            Place place = new Place(code, "Land " + code, Optional.of("Norda"));
            populations.put(place, 5e6);
            for (int day = 0; day < days; day++) {
                double wave = 500 * Math.exp(Math.sin(day / 20.0 - code.charAt(0)));
                double weekday = 1 + 0.1 * Math.sin(day * 2 * Math.PI / 7);
                LocalDate date = FIRST.plusDays(day);
                add(observations, Measure.CASES, place, date, Math.rint(wave * weekday));
                add(observations, Measure.DEATHS, place, date, Math.rint(wave * weekday / 20));
            }
        }
        PlacesAsOf places =
                PlacesAsOf.of(observations, populations, LocalDate.MAX, new PlaceOptions(1, 21, 8));
        return WeeklyPanel.of(places).archive(places, List.of());
    }

    private static void add(
            Map<Measure, List<Observation>> observations,
            Measure measure,
            Place place,
            LocalDate date,
            double value) {
        observations
                .computeIfAbsent(measure, _ -> new ArrayList<>())
                .add(new Observation(place, date, value));
    }
}
