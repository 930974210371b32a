package predictcovid.web.api;

import java.time.LocalDate;
import java.util.List;
import predictcovid.catalog.RunManifest;

/// A run's forecast.
///
/// @param origin the last day observed
record ForecastAnswer(
        String runId,
        String location,
        String target,
        String frequency,
        LocalDate origin,
        List<RunManifest.Point> points) {
    ForecastAnswer {
        points = List.copyOf(points);
    }

    static ForecastAnswer of(RunManifest run, RunManifest.Forecast forecast) {
        return new ForecastAnswer(
                run.runId(),
                run.series().location(),
                run.series().target(),
                run.series().frequency(),
                forecast.origin(),
                forecast.points());
    }
}
