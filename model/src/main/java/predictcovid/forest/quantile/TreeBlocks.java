package predictcovid.forest.quantile;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A forest's trees in parts of fixed bounds, so that sums over the trees are the same at any
/// number of threads and only a few of them are in memory.
final class TreeBlocks {
    private static final int BLOCKS = 16;

    private TreeBlocks() {}

    /// What each block of trees adds up to, in the order of the blocks.
    ///
    /// @param start makes an empty sum
    static <T extends Consumer<Integer>> List<T> sums(int trees, Supplier<T> start) {
        return IntStream.range(0, BLOCKS)
                .parallel()
                .mapToObj(block -> {
                    T sum = start.get();
                    for (int t = block * trees / BLOCKS; t < (block + 1) * trees / BLOCKS; t++) {
                        sum.accept(t);
                    }
                    return sum;
                })
                .toList();
    }
}
