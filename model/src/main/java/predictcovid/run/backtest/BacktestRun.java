package predictcovid.run.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import predictcovid.backtest.TaskLoss;
import predictcovid.engine.Engine;
import predictcovid.forecast.Forecasters;
import predictcovid.forecast.original.OriginalOptions;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.run.input.RunContext;
import predictcovid.text.Notice;

/// The story of `backtest`: every date forecast by every forecaster, each knowing only what was
/// known on its date, and all judged on the same tasks.
public final class BacktestRun {
    private final RunContext context;
    private final BacktestOptions options;
    private final PooledOptions forest;
    private final OriginalOptions original;

    public BacktestRun(
            RunContext context,
            BacktestOptions options,
            PooledOptions forest,
            OriginalOptions original) {
        this.context = context;
        this.options = options;
        this.forest = forest;
        this.original = original;
    }

    /// Forecasts what is not yet there, scores everything, and writes tables and pictures.
    ///
    /// @param engine forecasts
    public BacktestReport run(BacktestData data, Engine engine) {
        List<LocalDate> dates = data.dates();
        options.requireSince(dates.getLast());
        List<TaskLoss> peers = data.peers();
        BaselineChoice baseline =
                BaselineChoice.of(options.baseline(), options.forecasters(), peers);
        BacktestInputs inputs =
                BacktestInputs.of(context.program(), data.inputs(), forest, original);
        ForecastFolder folder = ForecastFolder.of(options, inputs, dates);
        folder.notice().ifPresent(context.warnings()::add);
        DatedForecasts forecasts = new DatedForecasts(context, folder, data, options.forecasters());
        forecasts.run(
                engine,
                new DatedWork(
                        data.requests(), new Forecasters.Setup(data.plans(), forest, original)));
        List<Notice> silent = forecasts.silent(options.forecasters());
        BacktestReport report =
                new BacktestReport(
                        options,
                        baseline,
                        data.source(),
                        forecasts.scores(),
                        forecasts.ours(),
                        Period.of(
                                options.starts(dates.getFirst()),
                                new TreeSet<>(dates),
                                options.ours(),
                                forecasts.scores(),
                                peers),
                        dates,
                        forecasts.secondsADate(),
                        data.truth(),
                        Stream.of(context.warnings().all(), data.problems(), silent)
                                .flatMap(List::stream)
                                .toList());
        BacktestFiles.write(report, context);
        return report;
    }
}
