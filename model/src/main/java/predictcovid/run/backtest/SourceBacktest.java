package predictcovid.run.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.TaskLoss;
import predictcovid.catalog.DatalakeLock;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.RunRequest;
import predictcovid.run.input.SourceReading;
import predictcovid.run.training.SourcePlans;
import predictcovid.run.training.SourceRequests;
import predictcovid.series.places.PlaceOptions;
import predictcovid.series.places.PlacesArchive;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.text.Notice;

/// The source of all places, its last weeks date by date: each with what the source said then, or
/// else with the rows up to it.
public final class SourceBacktest implements BacktestData {
    private final LoadedSource loaded;
    private final PlacesOrigins origins;
    private final PlacesTruth truth;

    private SourceBacktest(LoadedSource loaded, PlacesOrigins origins) {
        this.loaded = loaded;
        this.origins = origins;
        this.truth = PlacesTruth.of(loaded, origins.weeks());
    }

    /// Reads the source and its older downloads, while it holds the datalake.
    ///
    /// @param weeks weeks before the last one to forecast from
    public static SourceBacktest read(RunContext context, RunRequest request, int weeks) {
        try (DatalakeLock _ = context.takeDatalake("backtest")) {
            SourceReading reading = new SourceReading(context, request);
            LoadedSource loaded = reading.read(0);
            return new SourceBacktest(loaded, PlacesOrigins.read(reading, loaded, weeks));
        }
    }

    @Override
    public String source() {
        return loaded.source().publisher();
    }

    @Override
    public String inputs() {
        return Stream.concat(
                        Stream.of(
                                "source %s\n".formatted(loaded.source().sha256()),
                                "weeks to %s\n"
                                        .formatted(loaded.archive().lastWeek().getDayOfWeek())),
                        origins.vintages().stream().map("vintage %s\n"::formatted))
                .collect(Collectors.joining());
    }

    @Override
    public List<LocalDate> dates() {
        return origins.dates();
    }

    @Override
    public List<TargetPlan> plans() {
        return SourcePlans.of(loaded.places().measures(), loaded.weekly().rows());
    }

    @Override
    public Requests requests() {
        return new OriginRequests(
                origins.byDate().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, origin -> origin.getValue().archive())));
    }

    private record OriginRequests(Map<LocalDate, PlacesArchive> archives) implements Requests {
        @Override
        public List<ForecastRequest> at(LocalDate date) {
            PlacesArchive archive = Objects.requireNonNull(archives.get(date));
            return SourceRequests.of(
                    archive, PlaceOptions.LONGEST_HORIZON_DAYS, archive.all().targets().keySet());
        }
    }

    @Override
    public boolean isForecast(ForecastTask task) {
        return origins.of(task.referenceDate()).places().isForecast(task.target(), task.location());
    }

    @Override
    public Optional<Outcome> outcome(ForecastTask task) {
        return truth.outcome(task);
    }

    @Override
    public ReportArchive truth() {
        return truth.archive();
    }

    @Override
    public List<TaskLoss> peers() {
        return List.of();
    }

    @Override
    public List<Notice> problems() {
        return Stream.concat(Stream.of(origins.notice()), loaded.warnings().stream()).toList();
    }
}
