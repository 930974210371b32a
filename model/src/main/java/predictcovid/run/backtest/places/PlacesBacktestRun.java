package predictcovid.run.backtest.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.catalog.DatalakeLock;
import predictcovid.forecast.pooled.PooledForecaster;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileForecaster;
import predictcovid.run.backtest.BacktestInputs;
import predictcovid.run.backtest.Competitors;
import predictcovid.run.backtest.DatedForecasts;
import predictcovid.run.backtest.ForecastFolder;
import predictcovid.run.backtest.result.BacktestFiles;
import predictcovid.run.backtest.result.BacktestOptions;
import predictcovid.run.backtest.result.BacktestReport;
import predictcovid.run.backtest.result.BaselineChoice;
import predictcovid.run.backtest.result.Period;
import predictcovid.run.input.LoadedPlaces;
import predictcovid.run.input.PlacesReading;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.RunRequest;
import predictcovid.run.places.PlacesForecast;
import predictcovid.run.publish.Footers;
import predictcovid.series.Frequency;
import predictcovid.series.places.PlaceOptions;
import predictcovid.text.Notice;

/// The story of `backtest` on the source of all places: the last weeks forecast again, each date
/// with what the source said then, or else with the rows up to it.
public final class PlacesBacktestRun {
    private final RunContext context;
    private final RunRequest request;
    private final BacktestOptions options;
    private final PooledOptions forest;

    public PlacesBacktestRun(
            RunContext context, RunRequest request, BacktestOptions options, PooledOptions forest) {
        this.context = context;
        this.request = request;
        this.options = options;
        this.forest = forest;
    }

    /// Forecasts what is not yet there, scores everything, and writes tables and pictures.
    ///
    /// @param weeks weeks before the last one to forecast from
    public BacktestReport run(int weeks) {
        Read read = read(weeks);
        LoadedPlaces loaded = read.loaded;
        PlacesOrigins origins = read.origins;
        options.requireSince(origins.dates().getLast());
        BaselineChoice baseline =
                BaselineChoice.of(options.baseline(), options.forecasters(), List.of());
        Map<String, DatedForecasts.Maker> makers = makers(origins);
        PlacesTruth truth = PlacesTruth.of(loaded, origins.dates());
        BacktestInputs inputs =
                BacktestInputs.of(
                        loaded.source().sha256(), origins.vintages(), forest, context.program());
        ForecastFolder folder = ForecastFolder.of(options, inputs, origins.dates());
        folder.notice().ifPresent(context.warnings()::add);
        DatedForecasts forecasts = new DatedForecasts(context, folder, truth::outcome);
        forecasts.run(origins.dates(), makers);
        BacktestReport report =
                new BacktestReport(
                        options,
                        baseline,
                        Footers.publisher(loaded.source().url()),
                        forecasts.scores(),
                        Period.of(
                                options.starts(origins.dates().getFirst()),
                                options.ours(),
                                forecasts.scores(),
                                List.of()),
                        origins.dates(),
                        forecasts.secondsADate(),
                        truth.archive(),
                        problems(read, forecasts));
        BacktestFiles.write(report, forecasts.ours(), context);
        return report;
    }

    private Read read(int weeks) {
        try (DatalakeLock _ = context.takeDatalake("backtest")) {
            LoadedPlaces loaded = PlacesReading.read(context, request, 0);
            return new Read(loaded, PlacesOrigins.read(context, loaded, weeks));
        }
    }

    private record Read(LoadedPlaces loaded, PlacesOrigins origins) {}

    private List<Notice> problems(Read read, DatedForecasts forecasts) {
        return Stream.of(
                        List.of(read.origins.notice()),
                        read.loaded.warnings(),
                        context.warnings().all(),
                        forecasts.silent(options.forecasters()))
                .flatMap(List::stream)
                .toList();
    }

    private Map<String, DatedForecasts.Maker> makers(PlacesOrigins origins) {
        Map<String, DatedForecasts.Maker> makers = new LinkedHashMap<>();
        List<QuantileForecaster> competitors =
                Competitors.of(options.forecasters(), PlacesForecast.plans(), forest);
        for (QuantileForecaster each : competitors) {
            makers.put(
                    each.name(),
                    date ->
                            each.name().equals(PooledForecaster.NAME)
                                    ? pooled(origins.at(date))
                                    : single(each, origins.at(date)));
        }
        return makers;
    }

    private List<QuantileForecast> pooled(PlacesOrigin origin) {
        return PlacesForecast.of(origin.places(), origin.weekly(), origin.archive(), forest);
    }

    private static List<QuantileForecast> single(
            QuantileForecaster forecaster, PlacesOrigin origin) {
        List<QuantileForecast> forecasts = new ArrayList<>();
        for (Frequency frequency : Frequency.values()) {
            forecasts.addAll(
                    forecaster.forecast(
                            DaysAndWeeks.ofLastWeek(origin.places(), origin.weekly(), frequency),
                            origin.date(),
                            horizons(frequency)));
        }
        return forecasts;
    }

    private static List<Integer> horizons(Frequency frequency) {
        int most = PlaceOptions.LONGEST_HORIZON_DAYS / frequency.days();
        return IntStream.rangeClosed(1, most).boxed().toList();
    }
}
