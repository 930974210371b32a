package predictcovid.web.map;

import java.util.Arrays;

/// A closed line: longitudes and latitudes in degrees, or any coordinates of a plane that grow to
/// the right and upwards.
final class Ring {
    private final double[] xs;
    private final double[] ys;

    private static final double ROUND = 360;

    Ring(double[] xs, double[] ys) {
        this.xs = isOfDegrees(xs, ys) ? unbroken(xs) : xs.clone();
        this.ys = ys.clone();
    }

    private static boolean isOfDegrees(double[] xs, double[] ys) {
        return Arrays.stream(xs).allMatch(x -> Math.abs(x) <= ROUND / 2)
                && Arrays.stream(ys).allMatch(y -> Math.abs(y) <= ROUND / 4);
    }

    /// Beyond the date line longitudes go on counting, on the side on which most of the ring is.
    private static double[] unbroken(double[] xs) {
        double[] unbroken = xs.clone();
        for (int i = 1; i < xs.length; i++) {
            unbroken[i] -= ROUND * Math.rint((unbroken[i] - unbroken[i - 1]) / ROUND);
        }
        double middle = Arrays.stream(unbroken).average().orElse(0);
        double turns = Math.rint(middle / ROUND);
        return Arrays.stream(unbroken).map(x -> x - ROUND * turns).toArray();
    }

    int size() {
        return xs.length;
    }

    double x(int index) {
        return xs[index];
    }

    double y(int index) {
        return ys[index];
    }
}
