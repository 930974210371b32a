package predictcovid.backtest.summary;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import predictcovid.backtest.Coverage;
import predictcovid.backtest.score.TaskScore;
import predictcovid.forecast.quantile.QuantileLevels;

/// How often observations were at most each quantile, which should be as often as its level says.
public final class QuantileCoverage {
    private QuantileCoverage() {}

    /// The share for each level, ascending; NaN without scores.
    public static List<Coverage> of(Collection<TaskScore> scores, QuantileLevels levels) {
        return IntStream.range(0, levels.size())
                .mapToObj(k -> {
                    long held = scores.stream().filter(score -> score.rank().isAtMost(k)).count();
                    return new Coverage(
                            levels.level(k), (double) held / scores.size(), scores.size());
                })
                .toList();
    }
}
