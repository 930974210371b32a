package predictcovid.source.download;

import java.time.Duration;

/// The end of the time that a download has.
record Deadline(long nanoTime) {
    static Deadline after(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /// What is left; negative when it has passed.
    Duration left() {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }

    /// The shorter of `time` and what is left, at least a millisecond.
    Duration orLess(Duration time) {
        Duration left = left();
        Duration shorter = left.compareTo(time) < 0 ? left : time;
        return shorter.toMillis() < 1 ? Duration.ofMillis(1) : shorter;
    }
}
