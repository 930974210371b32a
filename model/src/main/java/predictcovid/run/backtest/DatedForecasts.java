package predictcovid.run.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.TaskScore;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.run.input.Progress;
import predictcovid.run.input.RunContext;
import predictcovid.text.Notice;

/// Makes the forecasts of all dates and forecasters that are not there yet, and scores all.
final class DatedForecasts {
    private static final Logger LOG = LoggerFactory.getLogger(DatedForecasts.class);

    private final RunContext context;
    private final ForecastFolder folder;
    private final Function<ForecastTask, Optional<Outcome>> truth;
    private final List<TaskScore> scores = new ArrayList<>();
    private final List<QuantileForecast> ours = new ArrayList<>();
    private Duration worked = Duration.ZERO;
    private int made;

    /// For the dates of one backtest.
    ///
    /// @param truth what came of a task, where that is known
    public DatedForecasts(
            RunContext context,
            ForecastFolder folder,
            Function<ForecastTask, Optional<Outcome>> truth) {
        this.context = context;
        this.folder = folder;
        this.truth = truth;
    }

    /// Makes the forecasts of one forecaster and date.
    public interface Maker {
        List<QuantileForecast> forecast(LocalDate date);
    }

    /// Makes and scores all.
    ///
    /// @param makers by name, ours first
    public void run(List<LocalDate> dates, Map<String, Maker> makers) {
        long total = (long) dates.size() * makers.size();
        Notice what = new Notice("run.progress.backtest", dates.size(), makers.size());
        String first = makers.keySet().iterator().next();
        try (Progress.Task task = context.progress().begin(what)) {
            long done = 0;
            for (LocalDate date : dates) {
                for (Map.Entry<String, Maker> maker : makers.entrySet()) {
                    String name = maker.getKey();
                    boolean isOurs = name.equals(first);
                    List<QuantileForecast> forecasts =
                            forecasts(name, maker.getValue(), date, isOurs);
                    if (isOurs) {
                        ours.addAll(forecasts);
                    }
                    score(name, forecasts);
                    task.reached(++done, total, date + " " + name);
                }
            }
        }
    }

    private void score(String forecaster, List<QuantileForecast> forecasts) {
        for (QuantileForecast forecast : forecasts) {
            truth.apply(forecast.task())
                    .map(outcome -> TaskScore.of(forecaster, forecast, outcome))
                    .ifPresent(scores::add);
        }
    }

    private List<QuantileForecast> forecasts(
            String forecaster, Maker maker, LocalDate date, boolean isOurs) {
        Optional<List<QuantileForecast>> there = folder.read(forecaster, date);
        if (there.isPresent()) {
            return there.get();
        }
        Instant start = context.clock().instant();
        List<QuantileForecast> forecasts = context.workers().call(() -> maker.forecast(date));
        Duration took = Duration.between(start, context.clock().instant());
        folder.write(forecaster, date, forecasts);
        LOG.info(
                "{} forecasts of {} by {} in {} ms",
                forecasts.size(),
                date,
                forecaster,
                took.toMillis());
        if (isOurs) {
            worked = worked.plus(took);
            made++;
        }
        return forecasts;
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
