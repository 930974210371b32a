package predictcovid.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// How one series grows, and where it stands in its recent range: by name in lower case, in the
/// order of a row. The words of each are `text.feature.NAME`.
enum GrowthFeature {
    /// Successive differences.
    D1(at -> at.back(0) - at.back(1)),
    D2(at -> at.back(1) - at.back(2)),
    D3(at -> at.back(2) - at.back(3)),
    D4(at -> at.back(3) - at.back(4)),
    /// Differences over several steps.
    G2(at -> at.back(0) - at.back(2)),
    G3(at -> at.back(0) - at.back(3)),
    G4(at -> at.back(0) - at.back(4)),
    G8(at -> at.back(0) - at.back(8)),
    /// Least-squares slopes over 4 and 6 steps, and how the first changed in 3 steps.
    S3(at -> at.slope(3, 0)),
    S5(at -> at.slope(5, 0)),
    ACC(at -> at.slope(3, 0) - at.slope(3, 3)),
    /// Steps since the extremes of the recent range, and the distances to them and to its mean.
    TMAX(Growth::sinceHighest),
    TMIN(Growth::sinceLowest),
    VMAX(at -> at.back(0) - at.highest()),
    VMIN(at -> at.back(0) - at.lowest()),
    VMEAN(at -> at.back(0) - at.mean(Growth.RANGE)),
    /// The level, and how far it is above the mean of 4 steps.
    Z(at -> at.back(0)),
    VM4(at -> at.back(0) - at.mean(4)),
    NOISE(Growth::noise);

    static final List<GrowthFeature> ALL = Arrays.asList(values());

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
    private final ToDoubleFunction<Growth> value;

    GrowthFeature(ToDoubleFunction<Growth> value) {
        this.value = value;
    }

    double of(Growth growth) {
        return value.applyAsDouble(growth);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
