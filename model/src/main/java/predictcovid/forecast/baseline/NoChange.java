package predictcovid.forecast.baseline;

import java.util.Optional;
import predictcovid.series.TimeSeries;

/// Every step to come equals the last one.
final class NoChange implements SeriesMethod {
    @Override
    public Optional<double[][]> quantiles(TimeSeries history, int[] leads) {
        LogErrors errors = new LogErrors(history);
        return EachLead.of(leads, lead -> errors.around(history.size() - 1, lead));
    }
}
