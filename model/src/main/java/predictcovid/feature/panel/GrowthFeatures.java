package predictcovid.feature.panel;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/// How one series has grown up to a step, and where it stands in its recent range. Only steps up to
/// that one are read. A feature whose steps are missing is NaN.
final class GrowthFeatures {
    /// `d1` … `d4` successive differences, `g2` … `g8` differences over several steps, `s3` and
    /// `s5` least-squares slopes over 4 and 6 steps, `acc` change of the slope over 3 steps; over
    /// the last 26 steps the distance to maximum, minimum and mean, and steps since the extremes;
    /// `z` the level, `vm4` above the mean of 4 steps, `noise` the root mean square of second
    /// differences over 10 steps.
    static final List<String> NAMES =
            List.of(
                    "d1", "d2", "d3", "d4", "g2", "g3", "g4", "g8", "s3", "s5", "acc", "tmax",
                    "tmin", "vmax", "vmin", "vmean", "z", "vm4", "noise");

    private static final int RANGE = 26;
    private static final int NOISE = 10;
    private static final int LEAST_FOR_NOISE = 4;

    private final ScaledPanel panel;
    private final int series;
    private final int step;

    private GrowthFeatures(ScaledPanel panel, int series, int step) {
        this.panel = panel;
        this.series = series;
        this.step = step;
    }

    /// A value for each of [#NAMES].
    static double[] of(ScaledPanel panel, int series, int step) {
        GrowthFeatures at = new GrowthFeatures(panel, series, step);
        double[] extremes = at.range();
        return new double[] {
            at.back(0) - at.back(1),
            at.back(1) - at.back(2),
            at.back(2) - at.back(3),
            at.back(3) - at.back(4),
            at.back(0) - at.back(2),
            at.back(0) - at.back(3),
            at.back(0) - at.back(4),
            at.back(0) - at.back(8),
            at.slope(3, 0),
            at.slope(5, 0),
            at.slope(3, 0) - at.slope(3, 3),
            extremes[0],
            extremes[1],
            extremes[2],
            extremes[3],
            extremes[4],
            at.back(0),
            at.back(0) - at.mean(4),
            at.noise()
        };
    }

    /// The mean of the known ones of the last `steps` steps to `step`; NaN when all are missing.
    static double mean(ScaledPanel panel, int series, int step, int steps) {
        return new GrowthFeatures(panel, series, step).mean(steps);
    }

    private double back(int steps) {
        return panel.value(series, step - steps);
    }

    private double mean(int steps) {
        return meanOfKnown(steps, this::back);
    }

    private static double meanOfKnown(int count, IntToDoubleFunction value) {
        double sum = 0;
        int known = 0;
        for (int i = 0; i < count; i++) {
            double each = value.applyAsDouble(i);
            if (!Double.isNaN(each)) {
                sum += each;
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }

    /// The least-squares slope over `spans + 1` steps that end `back` steps before this one.
    private double slope(int spans, int back) {
        double products = 0;
        double squares = 0;
        for (int i = 0; i <= spans; i++) {
            double x = i - spans / 2.0;
            products += x * back(back + spans - i);
            squares += x * x;
        }
        return products / squares;
    }

    /// Steps since maximum and minimum, and the level less maximum, minimum and mean. Of equal
    /// extremes the earliest counts.
    private double[] range() {
        int sinceHighest = RANGE - 1;
        int sinceLowest = RANGE - 1;
        double highest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        for (int steps = RANGE - 1; steps >= 0; steps--) {
            double value = back(steps);
            if (value > highest) {
                highest = value;
                sinceHighest = steps;
            }
            if (value < lowest) {
                lowest = value;
                sinceLowest = steps;
            }
        }
        double level = back(0);
        return new double[] {
            sinceHighest, sinceLowest, level - highest, level - lowest, level - mean(RANGE)
        };
    }

    private double noise() {
        if (step + 1 < LEAST_FOR_NOISE) {
            return Double.NaN;
        }
        double meanSquare =
                meanOfKnown(
                        Math.min(NOISE, step + 1) - 2,
                        i -> {
                            double second = back(i) - 2 * back(i + 1) + back(i + 2);
                            return second * second;
                        });
        return Math.sqrt(meanSquare);
    }
}
