package predictcovid.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The choices that a column search tries.
public final class ColumnSubsets {
    private ColumnSubsets() {}

    /// Every non-empty subset in the order of `columns`, small ones first: 63 of six. The order
    /// within a subset cannot matter to a forest that tries every column at each split.
    public static List<List<String>> subsets(List<String> columns) {
        return IntStream.range(1, 1 << columns.size())
                .mapToObj(mask -> members(columns, mask))
                .sorted(Comparator.comparingInt(List::size))
                .toList();
    }

    /// Every order of every subset, as the original tried them: 1,956 of six.
    public static List<List<String>> permutations(List<String> columns) {
        List<List<String>> all = new ArrayList<>();
        List<List<String>> longest = List.of(List.of());
        for (int size = 1; size <= columns.size(); size++) {
            longest =
                    longest.stream().flatMap(prefix -> extended(prefix, columns).stream()).toList();
            all.addAll(longest);
        }
        return all;
    }

    private static List<String> members(List<String> columns, int mask) {
        return IntStream.range(0, columns.size())
                .filter(i -> (mask >> i & 1) == 1)
                .mapToObj(columns::get)
                .toList();
    }

    private static List<List<String>> extended(List<String> prefix, List<String> columns) {
        List<List<String>> longer = new ArrayList<>();
        for (String column : columns) {
            if (!prefix.contains(column)) {
                List<String> next = new ArrayList<>(prefix);
                next.add(column);
                longer.add(List.copyOf(next));
            }
        }
        return longer;
    }
}
