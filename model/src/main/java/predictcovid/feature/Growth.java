package predictcovid.feature;

import java.util.function.IntToDoubleFunction;

/// One series up to a step; only steps up to that one are read. What needs a missing step is NaN.
final class Growth {
    /// Steps of the recent range.
    static final int RANGE = 26;

    private static final int YEAR = 52;
    private static final int NOISE = 10;
    private static final int LEAST_FOR_NOISE = 4;

    private final ScaledPanel panel;
    private final int series;
    private final int step;
    private int sinceHighest = RANGE - 1;
    private int sinceLowest = RANGE - 1;
    private double highest = Double.NEGATIVE_INFINITY;
    private double lowest = Double.POSITIVE_INFINITY;
    private double yearMean = Double.NaN;
    private final double[] values = new double[GrowthFeature.ALL.size()];

    Growth(ScaledPanel panel, int series, int step) {
        this.panel = panel;
        this.series = series;
        this.step = step;
        readRange();
        for (int i = 0; i < values.length; i++) {
            values[i] = GrowthFeature.ALL.get(i).of(this);
        }
    }

    /// Of equal extremes the earliest counts.
    private void readRange() {
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
    }

    @SuppressWarnings(
            "EnumOrdinal") // millions of them: a map of boxed numbers takes thrice as long
    double get(GrowthFeature feature) {
        return values[feature.ordinal()];
    }

    /// The value `steps` steps before this one.
    double back(int steps) {
        return panel.value(series, step - steps);
    }

    /// The mean of a year, or of what is known of it: what is high for one year may be low for
    /// another, as immunity and reporting change.
    double yearMean() {
        if (Double.isNaN(yearMean)) {
            yearMean = mean(YEAR);
        }
        return yearMean;
    }

    /// The mean of the known ones of the last `steps` steps; NaN when all are missing.
    double mean(int steps) {
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
    double slope(int spans, int back) {
        double products = 0;
        double squares = 0;
        for (int i = 0; i <= spans; i++) {
            double x = i - spans / 2.0;
            products += x * back(back + spans - i);
            squares += x * x;
        }
        return products / squares;
    }

    /// Steps since the highest value of the recent range.
    double sinceHighest() {
        return sinceHighest;
    }

    /// Steps since the lowest value of the recent range.
    double sinceLowest() {
        return sinceLowest;
    }

    double highest() {
        return highest;
    }

    double lowest() {
        return lowest;
    }

    /// The root mean square of second differences over 10 steps.
    double noise() {
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
