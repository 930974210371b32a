package predictcovid.series;

import java.util.concurrent.atomic.AtomicLong;

/// Counts units of work that threads do beside each other.
public final class Tally {
    private final Steps steps;
    private final long total;
    private final AtomicLong done = new AtomicLong();

    /// @param total units that will be done
    public Tally(Steps steps, long total) {
        this.steps = steps;
        this.total = total;
    }

    /// More units are done.
    public void add(long units) {
        steps.reached(done.addAndGet(units), total);
    }
}
