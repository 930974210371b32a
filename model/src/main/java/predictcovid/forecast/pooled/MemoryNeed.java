package predictcovid.forecast.pooled;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import predictcovid.series.Panel;
import predictcovid.series.vintage.ReportArchive;

/// About how much memory a forecast takes that learns from an archive: it is asked before long work
/// ends in an error. With one target of 557 places in 157 weeks and 200 trees, on two threads, a
/// heap of 700 MB is enough and one of 620 is not: some 5.4 kB a row that teaches, most of them the
/// trees, which keep every row and have a leaf for each few.
public final class MemoryNeed {
    private static final long AT_LEAST = 200L << 20;
    private static final long BYTES_OF_A_VALUE = 300;
    private static final long BYTES_OF_A_ROW = 1_000;
    private static final long BYTES_OF_A_ROW_IN_A_TREE = 22;

    private MemoryNeed() {}

    /// Bytes for the target with the most rows; others follow when it is done.
    public static long bytes(ReportArchive known, PooledOptions options) {
        long rows =
                known.targets().values().stream()
                        .mapToLong(vintages -> known(vintages.newest().panel()))
                        .max()
                        .orElse(0);
        long teaching = Math.min(rows, TargetPlan.MOST_ROWS);
        return AT_LEAST
                + rows * BYTES_OF_A_VALUE
                + teaching
                        * (BYTES_OF_A_ROW
                                - BYTES_OF_A_VALUE
                                + BYTES_OF_A_ROW_IN_A_TREE * options.trees());
    }

    private static long known(Panel panel) {
        return IntStream.range(0, panel.series())
                .mapToLong(series ->
                        DoubleStream.of(panel.series(series))
                                .filter(value -> !Double.isNaN(value))
                                .count())
                .sum();
    }
}
