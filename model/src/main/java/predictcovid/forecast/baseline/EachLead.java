package predictcovid.forecast.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Leads that are forecast one by one.
public final class EachLead {
    private EachLead() {}

    /// The quantiles of all leads; nothing when one of them has none.
    public static Optional<double[][]> of(int[] leads, IntFunction<Optional<double[]>> quantiles) {
        List<double[]> all = new ArrayList<>();
        for (int lead : leads) {
            quantiles.apply(lead).ifPresent(all::add);
        }
        return all.size() == leads.length
                ? Optional.of(all.toArray(double[][]::new))
                : Optional.empty();
    }
}
