package predictcovid.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.catalog.RunManifest.Coverage;
import predictcovid.catalog.RunManifest.Forecast;
import predictcovid.catalog.RunManifest.HorizonError;

/// The forecasters that forecast the run's own series.
///
/// @param reason why not the one of the settings leads, by language tag; absent when it does
/// @param all the leading one first; its forecast is the run's
public record ManifestForecasters(Optional<Map<String, String>> reason, List<Judged> all) {
    public ManifestForecasters {
        reason = reason.map(RunManifest::ordered);
        all = List.copyOf(all);
    }

    /// One forecaster.
    ///
    /// @param name such as `quantile-forest`
    /// @param byHorizon errors of its past forecasts of the same series
    /// @param coverage how often its intervals held what came
    public record Judged(
            String name, Forecast forecast, List<HorizonError> byHorizon, List<Coverage> coverage) {
        public Judged {
            byHorizon = List.copyOf(byHorizon);
            coverage = List.copyOf(coverage);
        }
    }

    /// The one whose forecast leads.
    public Judged leading() {
        return all.getFirst();
    }

    /// Those that stand beside it.
    public List<Judged> others() {
        return all.subList(1, all.size());
    }
}
