package predictcovid.series;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The sum of the places beside the source's own row for the world.
///
/// @param days days that both know
/// @param differingDays days on which they differ by half a case or more
/// @param sumOfPlaces total over those days
/// @param sumInSource the source's total over those days
public record Reconciliation(int days, int differingDays, double sumOfPlaces, double sumInSource) {
    /// Compares day by day; `aggregate` holds the source's rows for the same area.
    public static Reconciliation of(TimeSeries daily, List<Observation> aggregate) {
        Map<LocalDate, Double> published = new HashMap<>();
        for (Observation row : aggregate) {
            published.put(row.date(), row.value());
        }
        int days = 0;
        int differing = 0;
        double ours = 0;
        double theirs = 0;
        for (int day = 0; day < daily.size(); day++) {
            double source = published.getOrDefault(daily.date(day), Double.NaN);
            double difference = daily.value(day) - source;
            if (!Double.isNaN(difference)) {
                days++;
                differing += Math.abs(difference) >= 0.5 ? 1 : 0;
                ours += daily.value(day);
                theirs += source;
            }
        }
        return new Reconciliation(days, differing, ours, theirs);
    }
}
