package predictcovid.source;

import java.time.Duration;
import java.util.function.LongSupplier;

/// The end of the time that a download has.
///
/// @param stopwatch nanoseconds since whenever
/// @param end by that stopwatch
record Deadline(LongSupplier stopwatch, long end) {
    static Deadline after(Duration time, LongSupplier stopwatch) {
        return new Deadline(stopwatch, stopwatch.getAsLong() + time.toNanos());
    }

    /// Another one by the same stopwatch, from now.
    Deadline another(Duration time) {
        return after(time, stopwatch);
    }

    /// What is left; negative when it has passed.
    Duration left() {
        return Duration.ofNanos(end - stopwatch.getAsLong());
    }

    /// The shorter of `time` and what is left, at least a millisecond.
    Duration orLess(Duration time) {
        Duration left = left();
        Duration shorter = left.compareTo(time) < 0 ? left : time;
        return shorter.toMillis() < 1 ? Duration.ofMillis(1) : shorter;
    }
}
