package predictcovid.run.backtest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.backtest.TaskScore;
import predictcovid.engine.Engine;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.run.input.Progress;
import predictcovid.run.input.RunContext;
import predictcovid.text.Notice;

/// Makes the forecasts of all dates and forecasters that are not there yet, and scores all in their
/// order, whichever is made first: sums depend on it in their last digits.
final class DatedForecasts {
    private static final Logger LOG = LoggerFactory.getLogger(DatedForecasts.class);

    private final RunContext context;
    private final ForecastFolder folder;
    private final BacktestData data;
    private final List<DatedWork.Item> all;
    private final String first;
    private final Deque<DatedWork.Item> unscored;
    private final Map<DatedWork.Item, List<QuantileForecast>> waiting = new HashMap<>();
    private final Set<DatedWork.Item> open = new HashSet<>();
    private final List<TaskScore> scores = new ArrayList<>();
    private final List<QuantileForecast> ours = new ArrayList<>();
    private Duration worked = Duration.ZERO;
    private int made;

    /// For the dates of one backtest.
    ///
    /// @param forecasters names, ours first
    DatedForecasts(
            RunContext context,
            ForecastFolder folder,
            BacktestData data,
            List<String> forecasters) {
        this.context = context;
        this.folder = folder;
        this.data = data;
        this.first = forecasters.getFirst();
        this.all =
                data.dates().stream()
                        .flatMap(date ->
                                forecasters.stream().map(name -> new DatedWork.Item(date, name)))
                        .toList();
        this.unscored = new ArrayDeque<>(all);
    }

    /// Makes and scores all.
    public void run(Engine engine, DatedWork work) {
        List<DatedWork.Item> missing = all.stream().filter(item -> !folder.holds(item)).toList();
        open.addAll(missing);
        Notice what =
                new Notice(
                        "run.progress.backtest",
                        data.dates().size(),
                        all.size() / data.dates().size());
        try (Progress.Task task = context.progress().begin(what)) {
            scoreWhatIsNext(task);
            engine.each(
                    missing,
                    work,
                    (item, result) -> {
                        waiting.put(item, keep(item, result));
                        open.remove(item);
                        scoreWhatIsNext(task);
                    });
        }
    }

    private List<QuantileForecast> keep(DatedWork.Item item, DatedWork.Made result) {
        List<QuantileForecast> forecasts =
                result.forecasts().stream()
                        .filter(forecast -> data.isForecast(forecast.task()))
                        .toList();
        folder.write(item, forecasts);
        LOG.info(
                "{} forecasts of {} by {} in {} ms",
                forecasts.size(),
                item.date(),
                item.forecaster(),
                result.took().toMillis());
        if (item.forecaster().equals(first)) {
            worked = worked.plus(result.took());
            made++;
        }
        return forecasts;
    }

    private void scoreWhatIsNext(Progress.Task task) {
        while (!unscored.isEmpty() && !open.contains(unscored.getFirst())) {
            DatedWork.Item item = unscored.removeFirst();
            List<QuantileForecast> fresh = waiting.remove(item);
            score(item.forecaster(), fresh == null ? folder.read(item) : fresh);
            long done = (long) all.size() - unscored.size();
            task.reached(done, all.size(), item.date() + " " + item.forecaster());
        }
    }

    private void score(String forecaster, List<QuantileForecast> forecasts) {
        if (forecaster.equals(first)) {
            ours.addAll(forecasts);
        }
        for (QuantileForecast forecast : forecasts) {
            data.outcome(forecast.task())
                    .map(outcome -> TaskScore.of(forecaster, forecast, outcome))
                    .ifPresent(scores::add);
        }
    }

    public List<TaskScore> scores() {
        return scores;
    }

    /// The forecasts of the first forecaster.
    public List<QuantileForecast> ours() {
        return ours;
    }

    /// What the first forecaster took for a date, without reading and writing; NaN when all was
    /// there.
    public double secondsADate() {
        return made == 0 ? Double.NaN : worked.toMillis() / 1000.0 / made;
    }

    /// A sentence for each forecaster that forecast nothing.
    public List<Notice> silent(Iterable<String> forecasters) {
        List<Notice> silent = new ArrayList<>();
        for (String name : forecasters) {
            if (scores.stream().noneMatch(score -> score.forecaster().equals(name))) {
                silent.add(new Notice("run.backtest.silent", name));
            }
        }
        return silent;
    }
}
