package predictcovid.web.api;

import java.time.LocalDate;
import java.util.List;
import predictcovid.catalog.RunManifest;

/// A run's forecast.
///
/// @param forecaster the one that leads
/// @param origin the last day observed
/// @param others what forecasters beside it expect
record ForecastAnswer(
        String runId,
        String location,
        String target,
        String frequency,
        String forecaster,
        LocalDate origin,
        List<RunManifest.Point> points,
        List<Other> others) {
    ForecastAnswer {
        points = List.copyOf(points);
        others = List.copyOf(others);
    }

    /// The forecast of a forecaster beside the leading one.
    record Other(String forecaster, List<RunManifest.Point> points) {
        Other {
            points = List.copyOf(points);
        }
    }

    static ForecastAnswer of(RunManifest run, RunManifest.Forecast forecast) {
        return new ForecastAnswer(
                run.runId(),
                run.series().location(),
                run.series().target(),
                run.series().frequency(),
                run.leading(),
                forecast.origin(),
                forecast.points(),
                run.forecasters().stream()
                        .flatMap(all -> all.others().stream())
                        .map(other -> new Other(other.name(), other.forecast().points()))
                        .toList());
    }
}
