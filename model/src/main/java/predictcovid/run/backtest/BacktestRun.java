package predictcovid.run.backtest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import predictcovid.backtest.Truth;
import predictcovid.backtest.score.TaskLoss;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.forecast.quantile.QuantileForecaster;
import predictcovid.run.backtest.result.BacktestFiles;
import predictcovid.run.backtest.result.BacktestOptions;
import predictcovid.run.backtest.result.BacktestReport;
import predictcovid.run.backtest.result.BaselineChoice;
import predictcovid.run.backtest.result.Period;
import predictcovid.run.hub.HubArchive;
import predictcovid.run.hub.HubPlans;
import predictcovid.run.input.RunContext;
import predictcovid.series.panel.Panel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// The story of `backtest`: every date forecast by every forecaster, each knowing only the vintages
/// of its date, and all judged on the same tasks.
public final class BacktestRun {
    /// The horizons of the Forecast Hubs: the week of the reference date and three more.
    private static final List<Integer> HORIZONS = List.of(0, 1, 2, 3);

    private final RunContext context;
    private final BacktestRequest request;
    private final BacktestOptions options;
    private final PooledOptions forest;

    public BacktestRun(
            RunContext context,
            BacktestRequest request,
            BacktestOptions options,
            PooledOptions forest) {
        this.context = context;
        this.request = request;
        this.options = options;
        this.forest = forest;
    }

    /// Forecasts what is not yet there, scores everything, and writes tables and pictures.
    public BacktestReport run() {
        HubArchive data = HubArchive.read(request.source());
        Truth truth = new Truth(truth(data));
        HubOrigins origins = HubOrigins.of(data, request.source().targetData());
        List<LocalDate> dates = dates(origins, truth.archive());
        options.requireSince(dates.getLast());
        List<TaskLoss> peers = peers(dates);
        BaselineChoice baseline =
                BaselineChoice.of(options.baseline(), options.forecasters(), peers);
        Map<String, DatedForecasts.Maker> makers = makers(origins);
        BacktestInputs inputs = BacktestInputs.of(request.source(), forest, context.program());
        ForecastFolder folder = ForecastFolder.of(options, inputs, dates);
        folder.notice().ifPresent(context.warnings()::add);
        LaterOutcomes outcomes = new LaterOutcomes(origins, truth);
        DatedForecasts forecasts = new DatedForecasts(context, folder, outcomes::of);
        forecasts.run(dates, makers);
        List<Notice> silent = forecasts.silent(options.forecasters());
        BacktestReport report =
                new BacktestReport(
                        options,
                        baseline,
                        origins.file(),
                        forecasts.scores(),
                        Period.of(
                                options.starts(dates.getFirst()),
                                options.ours(),
                                forecasts.scores(),
                                peers),
                        dates,
                        forecasts.secondsADate(),
                        truth.archive(),
                        Stream.of(
                                        context.warnings().all(),
                                        origins.problems(),
                                        outcomes.notices(),
                                        silent)
                                .flatMap(List::stream)
                                .toList());
        BacktestFiles.write(report, forecasts.ours(), context);
        return report;
    }

    private Map<String, DatedForecasts.Maker> makers(HubOrigins origins) {
        List<TargetPlan> plans = HubPlans.of(origins.data().archive().targets().keySet());
        Map<String, DatedForecasts.Maker> makers = new LinkedHashMap<>();
        for (QuantileForecaster each : Competitors.of(options.forecasters(), plans, forest)) {
            makers.put(each.name(), date -> each.forecast(origins.at(date), date, HORIZONS));
        }
        return makers;
    }

    private ReportArchive truth(HubArchive data) {
        return request.truth()
                .map(path -> HubArchive.read(request.source().with(path)).archive())
                .orElse(data.archive());
    }

    /// Every week's date from the first vintage, or the date asked for, to the last date of which
    /// anything is known that came after it.
    private List<LocalDate> dates(HubOrigins origins, ReportArchive truth) {
        LocalDate first = origins.first().findFirst().orElseThrow(() -> nothing());
        Panel calendar = truth.targets().values().iterator().next().newest().panel();
        LocalDate from = request.from().orElse(first);
        LocalDate last = request.to().orElse(lastKnown(truth));
        LocalDate start = calendar.date(calendar.step(from.minusDays(1)) + 1);
        List<LocalDate> dates =
                Stream.iterate(start, date -> !date.isAfter(last), date -> date.plusWeeks(1))
                        .toList();
        if (dates.isEmpty()) {
            throw nothing();
        }
        return dates;
    }

    private Fault nothing() {
        return new Fault("run.backtest.no-dates", request.source().targetData().toString());
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

    private List<TaskLoss> peers(List<LocalDate> dates) {
        return request.peerScores().map(PeerScores::read).stream()
                .flatMap(List::stream)
                .filter(loss -> dates.contains(loss.task().referenceDate()))
                .toList();
    }
}
