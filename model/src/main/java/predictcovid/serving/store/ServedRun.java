package predictcovid.serving.store;

import java.util.List;
import predictcovid.catalog.RunManifest;

/// A published run as servers get it.
///
/// @param manifest what made it
/// @param forecasts of all its places and targets, each once
/// @param observations before them
public record ServedRun(
        RunManifest manifest,
        List<ServedForecast> forecasts,
        List<ServedObservation> observations) {
    public ServedRun {
        forecasts = List.copyOf(forecasts);
        observations = List.copyOf(observations);
    }

    /// Its name, which sorts by time.
    public String id() {
        return manifest.runId();
    }
}
