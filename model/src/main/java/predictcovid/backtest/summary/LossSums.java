package predictcovid.backtest.summary;

import java.util.Collection;

/// What two forecasters lost in all on the same tasks.
record LossSums(double mine, double baseline) {
    boolean isKnown() {
        return !Double.isNaN(mine + baseline);
    }

    LossSums plus(LossSums more) {
        return new LossSums(mine + more.mine, baseline + more.baseline);
    }

    /// The first sum over the second; NaN without any.
    static double ratio(Collection<LossSums> sums) {
        LossSums all = sums.stream().reduce(new LossSums(0, 0), LossSums::plus);
        return all.mine / all.baseline;
    }
}
