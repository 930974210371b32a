package predictcovid.run.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.backtest.Truth;
import predictcovid.backtest.score.TaskLoss;
import predictcovid.backtest.score.TaskScore;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileForecaster;
import predictcovid.run.hub.HubArchive;
import predictcovid.run.hub.HubPlans;
import predictcovid.run.input.Progress;
import predictcovid.run.input.RunContext;
import predictcovid.series.panel.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The story of `backtest`: every date forecast by every forecaster, each knowing only the vintages
/// of its date, and all judged on the same tasks.
public final class BacktestRun {
    private static final Logger LOG = LoggerFactory.getLogger(BacktestRun.class);

    /// The horizons of the Forecast Hubs: the week of the reference date and three more.
    private static final List<Integer> HORIZONS = List.of(0, 1, 2, 3);

    private static final java.time.Period WEEK = java.time.Period.ofDays(7);

    private final RunContext context;
    private final BacktestRequest request;
    private final PooledOptions options;
    private Duration worked = Duration.ZERO;
    private int forecast;
    private final List<QuantileForecast> best = new ArrayList<>();

    public BacktestRun(RunContext context, BacktestRequest request, PooledOptions options) {
        this.context = context;
        this.request = request;
        this.options = options;
    }

    /// Forecasts what is not yet there, scores everything, and writes tables and pictures.
    public BacktestReport run() {
        HubArchive data = HubArchive.read(request.targetData(), request.locations());
        Truth truth = new Truth(truth(data));
        List<QuantileForecaster> forecasters =
                Competitors.of(
                        request.forecasters(),
                        HubPlans.of(data.archive().targets().keySet()),
                        options);
        ForecastFolder folder =
                ForecastFolder.open(
                        request.out(),
                        BacktestInputs.of(request, options, context.programVersion()),
                        request.restart());
        List<LocalDate> dates = dates(data.archive(), truth.archive());
        List<TaskScore> scores = scores(data.archive(), truth, forecasters, folder, dates);
        BacktestReport report =
                new BacktestReport(
                        request,
                        scores,
                        peers(dates),
                        dates,
                        forecast == 0 ? Double.NaN : worked.toMillis() / 1000.0 / forecast,
                        truth.archive(),
                        problems(data, forecasters, scores));
        BacktestFiles.write(report, best, context);
        return report;
    }

    private ReportArchive truth(HubArchive data) {
        return request.truth()
                .map(path -> HubArchive.read(path, request.locations()).archive())
                .orElse(data.archive());
    }

    /// Every week's date from the first vintage, or the date asked for, to the last date of which
    /// anything is known that came after it.
    private List<LocalDate> dates(ReportArchive archive, ReportArchive truth) {
        LocalDate first =
                archive.targets().values().stream()
                        .map(vintages -> vintages.all().getFirst().asOf())
                        .min(LocalDate::compareTo)
                        .orElseThrow(() -> nothing());
        Panel calendar = truth.targets().values().iterator().next().newest().panel();
        LocalDate from = request.from().orElse(first);
        LocalDate last = request.to().orElse(lastKnown(truth));
        LocalDate start = calendar.date(calendar.step(from.minusDays(1)) + 1);
        List<LocalDate> dates = start.datesUntil(last.plusDays(1), WEEK).toList();
        if (dates.isEmpty()) {
            throw nothing();
        }
        return dates;
    }

    private Fault nothing() {
        return new Fault("run.backtest.no-dates", request.targetData().toString());
    }

    private static LocalDate lastKnown(ReportArchive truth) {
        return truth.targets().values().stream()
                .map(vintages -> {
                    Vintage newest = vintages.newest();
                    return newest.panel().date(newest.lastStep());
                })
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private List<TaskScore> scores(
            ReportArchive archive,
            Truth truth,
            List<QuantileForecaster> forecasters,
            ForecastFolder folder,
            List<LocalDate> dates) {
        List<TaskScore> scores = new ArrayList<>();
        long total = (long) dates.size() * forecasters.size();
        try (Progress.Task task =
                context.progress()
                        .begin(
                                new Notice(
                                        "run.progress.backtest",
                                        dates.size(),
                                        forecasters.size()))) {
            long done = 0;
            for (LocalDate date : dates) {
                for (QuantileForecaster forecaster : forecasters) {
                    List<QuantileForecast> made = forecasts(archive, forecaster, folder, date);
                    if (isFirst(forecaster)) {
                        best.addAll(made);
                    }
                    made.forEach(each ->
                            truth.outcome(each.task())
                                    .map(outcome -> TaskScore.of(forecaster.name(), each, outcome))
                                    .ifPresent(scores::add));
                    task.reached(++done, total, date + " " + forecaster.name());
                }
            }
        }
        return scores;
    }

    private List<QuantileForecast> forecasts(
            ReportArchive archive,
            QuantileForecaster forecaster,
            ForecastFolder folder,
            LocalDate date) {
        Optional<List<QuantileForecast>> there = folder.read(forecaster.name(), date);
        if (there.isPresent()) {
            return there.get();
        }
        Instant start = context.clock().instant();
        List<QuantileForecast> made =
                context.workers().call(() -> forecaster.forecast(archive, date, HORIZONS));
        folder.write(forecaster.name(), date, made);
        Duration took = Duration.between(start, context.clock().instant());
        LOG.info(
                "{} forecasts of {} by {} in {} ms",
                made.size(),
                date,
                forecaster.name(),
                took.toMillis());
        if (isFirst(forecaster)) {
            worked = worked.plus(took);
            forecast++;
        }
        return made;
    }

    private boolean isFirst(QuantileForecaster forecaster) {
        return forecaster.name().equals(request.forecasters().getFirst());
    }

    private List<TaskLoss> peers(List<LocalDate> dates) {
        return request.peerScores().map(PeerScores::read).stream()
                .flatMap(List::stream)
                .filter(loss -> dates.contains(loss.task().referenceDate()))
                .toList();
    }

    private static List<Notice> problems(
            HubArchive data, List<QuantileForecaster> forecasters, List<TaskScore> scores) {
        Stream<Notice> silent =
                forecasters.stream()
                        .map(QuantileForecaster::name)
                        .filter(name ->
                                scores.stream().noneMatch(score -> score.forecaster().equals(name)))
                        .map(name -> new Notice("run.backtest.silent", name));
        return Stream.concat(data.problems().stream(), silent).toList();
    }
}
