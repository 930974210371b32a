package predictcovid.forecast.pooled.member;

import java.util.stream.IntStream;
import predictcovid.forest.quantile.Ascending;

/// How far changes over one lead have ever gone, by the number of events that they started from: no
/// change from so many events is larger than the largest from as many or more. The half of the rows
/// with the most events always counts, so that a place that has never been so large has precedents,
/// too.
final class Precedents {
    private final double[] events;
    private final double[] least;
    private final double[] most;

    /// @param changes on the scale; without one nothing is limited
    /// @param events behind the level that each started from
    Precedents(double[] changes, double[] events) {
        int rows = changes.length;
        int[] order = Ascending.order(events);
        this.events = IntStream.of(order).mapToDouble(i -> events[i]).toArray();
        this.least = IntStream.of(order).mapToDouble(i -> changes[i]).toArray();
        this.most = least.clone();
        for (int i = rows - 2; i >= 0; i--) {
            least[i] = Math.min(least[i], least[i + 1]);
            most[i] = Math.max(most[i], most[i + 1]);
        }
    }

    /// The nearest change to this one that does not go further than any precedent.
    double limited(double change, double from) {
        if (events.length == 0) {
            return change;
        }
        int first = first(from);
        return Math.clamp(change, least[first], most[first]);
    }

    /// The first row with as many events; half the rows where fewer have.
    private int first(double from) {
        int below = 0;
        int above = events.length / 2;
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (events[middle] < from) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return below;
    }
}
