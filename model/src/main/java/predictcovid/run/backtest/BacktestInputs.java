package predictcovid.run.backtest;

import predictcovid.forecast.original.OriginalOptions;
import predictcovid.forecast.pooled.PooledOptions;

/// All that the forecasts of a backtest depend on, as a text to compare.
final class BacktestInputs {
    private BacktestInputs() {}

    /// @param data what the data hold, as lines
    static String of(
            String data, PooledOptions forest, OriginalOptions original, String programVersion) {
        return """
        program %s
        %strees %d
        seed %d
        original %s, mean of %d, after %s, %d trees, seed %d
        """
                .formatted(
                        programVersion,
                        data,
                        forest.trees(),
                        forest.seed(),
                        String.join(",", original.columns()),
                        original.daysMean(),
                        original.startDate(),
                        original.forest().trees(),
                        original.forest().seed());
    }
}
