package predictcovid.catalog;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import predictcovid.target.Event;
import predictcovid.target.Frequency;
import predictcovid.target.Kind;
import predictcovid.target.Target;

/// The places that the run forecast beside its series: [RunLayout#FORECASTS] has their forecasts,
/// [RunLayout#OBSERVATIONS] what was observed before.
///
/// @param asOf the day as of which everything was known
/// @param forecast places with a forecast, the world first
/// @param leftOut places without one, in one target or more
/// @param whole what all places together are called; absent in runs of earlier programs
/// @param explained what moved the forecasts; absent in runs of earlier programs
public record ManifestPlaces(
        LocalDate asOf,
        List<Place> forecast,
        List<LeftOut> leftOut,
        Optional<String> whole,
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
    /// @param level 0 of all places together, 1 of the outermost below, such as states, and so on;
    ///   absent in runs of earlier programs
    /// @param within the name of the place above; absent of all together and right below them
    public record Place(
            String code,
            String name,
            Optional<Double> population,
            List<PlaceTarget> targets,
            Optional<Integer> level,
            Optional<String> within) {
        public Place {
            targets = List.copyOf(targets);
        }

        /// A place of no told level.
        public Place(
                String code, String name, Optional<Double> population, List<PlaceTarget> targets) {
            this(code, name, population, targets, Optional.empty(), Optional.empty());
        }
    }

    /// What of a place is forecast.
    ///
    /// @param target the column `target` of the tables, such as `day inc case`
    /// @param frequency `daily` or `weekly`
    /// @param lastDate the day from which horizons count; a place that reports late was observed
    ///   last before it
    /// @param horizon steps forecast
    /// @param event word of the [Event]; absent in runs of earlier programs
    /// @param disease that of a [predictcovid.target.DiseaseCode], or any words; absent where
    ///   nothing tells it
    /// @param kind word of the [Kind]; absent in runs of earlier programs
    /// @param warning what must be known of the forecast, by language tag; mostly absent
    /// @param notes what must be known of the reports, by language tag; absent in runs of earlier
    ///   programs
    /// @param backlogs reports of the last twelve weeks that forecasts are made without; absent in
    ///   runs of earlier programs
    public record PlaceTarget(
            String target,
            String frequency,
            LocalDate lastDate,
            int horizon,
            Optional<String> event,
            Optional<String> disease,
            Optional<String> kind,
            Optional<Map<String, String>> warning,
            Optional<List<Map<String, String>>> notes,
            Optional<List<Backlog>> backlogs) {
        public PlaceTarget {
            warning = warning.map(RunManifest::ordered);
            notes = notes.map(all -> all.stream().map(RunManifest::ordered).toList());
            backlogs = backlogs.map(List::copyOf);
        }

        /// A target that is forecast.
        public static PlaceTarget of(
                Target target,
                LocalDate lastDate,
                int horizon,
                Optional<Map<String, String>> warning) {
            return new PlaceTarget(
                    target.name(),
                    target.frequency().name().toLowerCase(Locale.ROOT),
                    lastDate,
                    horizon,
                    Optional.of(target.event().word()),
                    target.disease(),
                    Optional.of(target.kind().word()),
                    warning,
                    Optional.empty(),
                    Optional.empty());
        }

        /// The same with what must be known of the reports.
        public PlaceTarget with(List<Map<String, String>> told, List<Backlog> leftOut) {
            return new PlaceTarget(
                    target,
                    frequency,
                    lastDate,
                    horizon,
                    event,
                    disease,
                    kind,
                    warning,
                    Optional.of(told),
                    Optional.of(leftOut));
        }

        /// The target; its name tells what the run does not.
        public Target told() {
            Target named = Target.named(target);
            return new Target(
                    target,
                    event.map(Event::of).orElse(named.event()),
                    disease.or(named::disease),
                    kind.map(Kind::of).orElse(named.kind()),
                    frequency.equals("weekly") ? Frequency.WEEKLY : Frequency.DAILY);
        }
    }

    /// A report that probably holds events of earlier days.
    ///
    /// @param date the day, or the last one of the days that it stands for
    /// @param days for how many days it stands
    /// @param value what was reported
    /// @param expected what was likely
    public record Backlog(LocalDate date, int days, double value, double expected) {}

    /// The places without any forecast.
    public List<LeftOut> silent() {
        Map<String, LeftOut> byCode = new LinkedHashMap<>();
        Set<String> codes = codes();
        leftOut.stream()
                .filter(each -> !codes.contains(each.code))
                .forEach(each -> byCode.putIfAbsent(each.code, each));
        return List.copyOf(byCode.values());
    }

    /// How many places have a forecast, but not all, by the target that they lack; empty where that
    /// is not known.
    public Map<Optional<String>, Long> lacking() {
        Set<String> codes = codes();
        return leftOut.stream()
                .filter(each -> codes.contains(each.code))
                .collect(groupingBy(LeftOut::target, LinkedHashMap::new, counting()));
    }

    /// Those of the places with a forecast.
    private Set<String> codes() {
        return forecast.stream().map(Place::code).collect(toSet());
    }

    /// A place that is not forecast in one target.
    ///
    /// @param target of weeks; absent in runs of earlier programs
    /// @param reason why, by language tag
    public record LeftOut(
            String code, String name, Optional<String> target, Map<String, String> reason) {
        public LeftOut {
            reason = RunManifest.ordered(reason);
        }
    }
}
