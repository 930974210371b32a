package predictcovid.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The places that the run forecast beside its series: [RunLayout#FORECASTS] has their forecasts,
/// [RunLayout#OBSERVATIONS] what was observed before.
///
/// @param asOf the day as of which everything was known
/// @param forecast places with a forecast, the world first
/// @param leftOut places without one, in one target or more
/// @param explained what moved the forecasts; absent in runs of earlier programs
public record ManifestPlaces(
        LocalDate asOf,
        List<Place> forecast,
        List<LeftOut> leftOut,
        Optional<Explained> explained) {
    public ManifestPlaces {
        forecast = List.copyOf(forecast);
        leftOut = List.copyOf(leftOut);
    }

    /// Forecasts whose reasons are told: [RunLayout#EXPLANATIONS] has what moved each of them,
    /// [RunLayout#IMPORTANCE] how much the method relies on each feature.
    ///
    /// @param targets the column `target` of the tables
    /// @param companions by target another one whose signal moves its forecasts, too: the features
    ///   that begin with `e`
    public record Explained(List<String> targets, Map<String, String> companions) {
        public Explained {
            targets = List.copyOf(targets);
            companions = RunManifest.ordered(companions);
        }
    }

    /// One place.
    ///
    /// @param code unique; the column `location` of the tables
    /// @param population inhabitants; absent when unknown
    public record Place(
            String code, String name, Optional<Double> population, List<PlaceTarget> targets) {
        public Place {
            targets = List.copyOf(targets);
        }
    }

    /// What of a place is forecast.
    ///
    /// @param target the column `target` of the tables, such as `day inc case`
    /// @param frequency `daily` or `weekly`
    /// @param lastDate the day from which horizons count; a place that reports late was observed
    ///   last before it
    /// @param horizon steps forecast
    public record PlaceTarget(String target, String frequency, LocalDate lastDate, int horizon) {}

    /// A place that is not forecast.
    ///
    /// @param reason why, by language tag
    public record LeftOut(String code, String name, Map<String, String> reason) {
        public LeftOut {
            reason = RunManifest.ordered(reason);
        }
    }
}
