package predictcovid.forecast.baseline;

import java.util.Optional;
import predictcovid.series.TimeSeries;

/// `naive`: every step to come equals the last one; its errors are those that this had in the past
/// at the same lead, on the log scale.
public final class Naive implements LocalMethod {
    @Override
    public Optional<double[][]> quantiles(TimeSeries history, int[] leads) {
        LogErrors errors = new LogErrors(history);
        return EachLead.of(leads, lead -> errors.around(history.size() - 1, lead));
    }
}
