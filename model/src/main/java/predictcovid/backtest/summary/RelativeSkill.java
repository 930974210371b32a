package predictcovid.backtest.summary;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import predictcovid.backtest.TaskLoss;
import predictcovid.forecast.Interval;
import predictcovid.forecast.quantile.ForecastTask;

/// What one forecaster lost against another, the baseline, on the tasks that both forecast: the
/// ratio of their mean losses, below 1 when the first is better.
public final class RelativeSkill {
    private final List<Pair> pairs;

    private record Pair(TaskLoss mine, TaskLoss baseline) {}

    private RelativeSkill(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /// Matches the losses of two forecasters by task.
    ///
    /// @throws IllegalArgumentException when one of them has a task twice
    public static RelativeSkill of(Collection<TaskLoss> mine, Collection<TaskLoss> baseline) {
        Map<ForecastTask, TaskLoss> baselineByTask = byTask(baseline);
        List<Pair> pairs = new ArrayList<>();
        byTask(mine)
                .forEach((task, loss) -> {
                    TaskLoss other = baselineByTask.get(task);
                    if (other != null) {
                        pairs.add(new Pair(loss, other));
                    }
                });
        return new RelativeSkill(pairs);
    }

    /// Number of common tasks.
    public int tasks() {
        return pairs.size();
    }

    /// The first forecaster's mean loss over the baseline's, on the common tasks where both are
    /// known; NaN without such tasks.
    public double ratio(Loss loss) {
        return LossSums.ratio(byDate(loss).values());
    }

    /// The interval that holds the ratio with probability `coverage`, reference dates being drawn
    /// anew by the bootstrap; from NaN to NaN is no interval, so it needs a known ratio.
    public Interval interval(Loss loss, double coverage, BlockBootstrap bootstrap) {
        return bootstrap.interval(List.copyOf(byDate(loss).values()), coverage);
    }

    private SortedMap<LocalDate, LossSums> byDate(Loss loss) {
        SortedMap<LocalDate, LossSums> sums = new TreeMap<>();
        for (Pair pair : pairs) {
            LossSums both = new LossSums(loss.of(pair.mine), loss.of(pair.baseline));
            if (both.isKnown()) {
                sums.merge(pair.mine.task().referenceDate(), both, LossSums::plus);
            }
        }
        return sums;
    }

    private static Map<ForecastTask, TaskLoss> byTask(Collection<TaskLoss> losses) {
        return losses.stream()
                .collect(
                        toMap(
                                TaskLoss::task,
                                Function.identity(),
                                (one, other) -> {
                                    throw new IllegalArgumentException(
                                            one.forecaster() + " has twice " + other.task());
                                }));
    }
}
