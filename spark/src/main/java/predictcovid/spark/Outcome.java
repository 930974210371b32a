package predictcovid.spark;

import org.jspecify.annotations.Nullable;

/// What came of an item: a result, or the failure that the same item has on every machine.
sealed interface Outcome {
    record Done(@Nullable Object result) implements Outcome {}

    record Failed(RuntimeException failure) implements Outcome {}
}
