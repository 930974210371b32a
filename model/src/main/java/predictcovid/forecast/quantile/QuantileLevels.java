package predictcovid.forecast.quantile;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/// The probability levels at which a forecast tells its distribution: ascending, symmetric around
/// the median, which is one of them.
public final class QuantileLevels implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    /// The 23 levels of the Forecast Hubs: 0.01, 0.025, 0.05, 0.1, … 0.95, 0.975, 0.99.
    public static final QuantileLevels HUB =
            new QuantileLevels(
                    0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6,
                    0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99);

    private static final double TOLERANCE = 1e-9;

    private final double[] levels;

    /// @throws IllegalArgumentException when they are not ascending inside (0, 1) and symmetric
    ///   around 0.5
    public QuantileLevels(double... levels) {
        this.levels = levels.clone();
        for (int k = 0; k < levels.length; k++) {
            boolean ascends = k == 0 ? levels[k] > 0 : levels[k] > levels[k - 1];
            boolean mirrored = Math.abs(levels[k] + levels[levels.length - 1 - k] - 1) < TOLERANCE;
            if (!ascends || !mirrored || levels.length % 2 == 0) {
                throw new IllegalArgumentException("levels " + Arrays.toString(levels));
            }
        }
    }

    /// The levels of a list, ascending; empty when they do not lie symmetrically around a median.
    public static Optional<QuantileLevels> symmetric(Collection<Double> levels) {
        try {
            return Optional.of(
                    new QuantileLevels(levels.stream().mapToDouble(v -> v).sorted().toArray()));
        } catch (IllegalArgumentException lopsided) {
            return Optional.empty();
        }
    }

    /// Number of levels, the median included; always odd.
    public int size() {
        return levels.length;
    }

    public double level(int k) {
        return levels[k];
    }

    /// Position of the median.
    public int median() {
        return levels.length / 2;
    }

    /// Position of a level, or −1.
    public int indexOf(double level) {
        for (int k = 0; k < levels.length; k++) {
            if (Math.abs(levels[k] - level) < TOLERANCE) {
                return k;
            }
        }
        return -1;
    }

    /// Position of the upper end of the central interval whose lower end is level `k`.
    public int mirror(int k) {
        return levels.length - 1 - k;
    }

    /// A copy of all levels.
    public double[] toArray() {
        return levels.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuantileLevels same && Arrays.equals(levels, same.levels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(levels);
    }
}
