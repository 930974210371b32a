package predictcovid.web.run;

import java.time.LocalDate;
import java.util.List;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;

/// What was observed of one target in one place, and what is forecast.
///
/// @param referenceDate the date that the forecasts refer to
/// @param steps at least one, nearest first
public record Outlook(
        PlaceTarget target, LocalDate referenceDate, RunSeries observed, List<Step> steps) {
    public Outlook {
        steps = List.copyOf(steps);
    }

    /// Whether a step is a week.
    public boolean isWeekly() {
        return target.frequency().equals("weekly");
    }
}
