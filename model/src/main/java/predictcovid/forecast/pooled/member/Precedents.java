package predictcovid.forecast.pooled.member;

import java.util.stream.IntStream;
import predictcovid.forest.quantile.Ascending;

/// How far changes over one lead have ever gone, by the number of events that they started from: no
/// change from so many events is larger than the largest from as many or more. The half of the rows
/// with the most events always counts, so that a place that has never been so large has precedents,
/// too.
final class Precedents {
    /// Of each step up to the middle one of the rows, the most events that it stands for.
    private final double[] events;

    private final double[] least;
    private final double[] most;

    /// @param changes on the scale; without one nothing is limited
    /// @param events behind the level that each started from
    Precedents(double[] changes, double[] events) {
        int rows = changes.length;
        int[] order = Ascending.order(events);
        double[] lower = IntStream.of(order).mapToDouble(i -> changes[i]).toArray();
        double[] upper = lower.clone();
        for (int i = rows - 2; i >= 0; i--) {
            lower[i] = Math.min(lower[i], lower[i + 1]);
            upper[i] = Math.max(upper[i], upper[i + 1]);
        }
        int[] steps =
                IntStream.range(0, Math.min(rows, rows / 2 + 1))
                        .filter(i ->
                                i == rows / 2
                                        || lower[i] != lower[i + 1]
                                        || upper[i] != upper[i + 1])
                        .toArray();
        this.events = IntStream.of(steps).mapToDouble(i -> events[order[i]]).toArray();
        this.least = IntStream.of(steps).mapToDouble(i -> lower[i]).toArray();
        this.most = IntStream.of(steps).mapToDouble(i -> upper[i]).toArray();
    }

    /// The nearest change to this one that does not go further than any precedent.
    double limited(double change, double from) {
        if (events.length == 0) {
            return change;
        }
        int first = first(from);
        return Math.clamp(change, least[first], most[first]);
    }

    /// The first step with as many events; the last where none has.
    private int first(double from) {
        int below = 0;
        int above = events.length - 1;
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
