package predictcovid.series.places;

import java.util.function.BiConsumer;
import predictcovid.series.TimeSeries;

/// The short gaps inside a series, between two known values.
final class Gaps {
    /// A longer silence is a place that stopped reporting for a while.
    private static final int LONGEST_DAYS = 14;

    private Gaps() {}

    /// Calls `missing` with each step of a gap and the value on the line between the gap's
    /// neighbours.
    static void forEach(TimeSeries series, BiConsumer<Integer, Double> missing) {
        int longest = LONGEST_DAYS / series.frequency().days();
        int known = -1;
        for (int t = 0; t < series.size(); t++) {
            if (!Double.isNaN(series.value(t))) {
                if (known >= 0 && t - known - 1 <= longest) {
                    between(series, known, t, missing);
                }
                known = t;
            }
        }
    }

    private static void between(
            TimeSeries series, int left, int right, BiConsumer<Integer, Double> missing) {
        double slope = (series.value(right) - series.value(left)) / (right - left);
        for (int t = left + 1; t < right; t++) {
            missing.accept(t, series.value(left) + slope * (t - left));
        }
    }
}
