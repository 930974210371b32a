package predictcovid.forecast.baseline;

import java.util.Optional;
import predictcovid.series.TimeSeries;

/// How one series alone goes on.
public interface LocalMethod {
    /// The quantiles at the hub's levels, ascending, for each lead; nothing when the history is too
    /// short.
    ///
    /// @param history ends with a known value
    /// @param leads steps after its last one, each 1 or more
    Optional<double[][]> quantiles(TimeSeries history, int[] leads);
}
