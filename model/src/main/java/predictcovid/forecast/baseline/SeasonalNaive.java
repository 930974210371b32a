package predictcovid.forecast.baseline;

import java.util.Optional;
import predictcovid.series.TimeSeries;

/// `seasonal-naive`: every step to come equals the newest known one at the same place in the
/// season, a week for daily and a year for weekly series.
public final class SeasonalNaive implements LocalMethod {
    @Override
    public Optional<double[][]> quantiles(TimeSeries history, int[] leads) {
        int season =
                switch (history.frequency()) {
                    case DAILY -> 7;
                    case WEEKLY -> 52;
                };
        LogErrors errors = new LogErrors(history);
        return EachLead.of(
                leads,
                lead -> {
                    int distance = Math.ceilDiv(lead, season) * season;
                    return errors.around(history.size() - 1 + lead - distance, distance);
                });
    }
}
