package predictcovid.web.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import predictcovid.catalog.ManifestPlaces.PlaceTarget;
import predictcovid.catalog.RunManifest;

/// What was observed of one target in one place, and what is forecast.
///
/// @param referenceDate the date that the forecasts refer to
/// @param steps at least one, nearest first
public record Outlook(
        PlaceTarget target, LocalDate referenceDate, RunSeries observed, List<Step> steps) {
    public Outlook {
        steps = List.copyOf(steps);
    }

    /// The outlook of a run's own series, as its manifest tells it; absent without a forecast.
    public static Optional<Outlook> of(RunManifest run) {
        return run.forecast()
                .filter(forecast -> !forecast.points().isEmpty())
                .map(forecast ->
                        new Outlook(
                                PlaceTarget.of(
                                        run.series().told(),
                                        forecast.origin(),
                                        forecast.points().size(),
                                        Optional.empty()),
                                forecast.origin(),
                                RunSeries.of(
                                        run.series().recent(), run.series().told().frequency()),
                                forecast.points().stream().map(Step::of).toList()));
    }

    /// Whether a step is a week.
    public boolean isWeekly() {
        return target.frequency().equals("weekly");
    }
}
