package predictcovid.series;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Sorts what belongs together.
public final class Groups {
    private Groups() {}

    /// By a key, in the order of the keys; within a group the order stays.
    public static <T, K extends Comparable<? super K>> Map<K, List<T>> by(
            Collection<T> all, Function<T, K> key) {
        return all.stream().collect(groupingBy(key, TreeMap::new, toList()));
    }
}
