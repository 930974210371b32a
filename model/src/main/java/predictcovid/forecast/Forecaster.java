package predictcovid.forecast;

import predictcovid.series.TimeSeries;

/// Says how a series goes on after its last step.
public interface Forecaster {
    /// The expected values of the `horizon` steps after `history`, none of them negative.
    ///
    /// @param history ends with a known value
    double[] path(TimeSeries history, int horizon);
}
