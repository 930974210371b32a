package predictcovid.run.publish;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.forecast.pooled.ExplainedForecast;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.training.SourcePlans;
import predictcovid.text.FeatureWords.Whole;
import predictcovid.text.Notice;

/// The forecasts of many places, ready to be published in a run.
public final class PublishedPlaces {
    private final LoadedSource loaded;
    private final ExplainedForecast explained;
    private final List<PublishedLevel> levels;

    /// @param explained forecasts of the chosen places
    public PublishedPlaces(LoadedSource loaded, ExplainedForecast explained) {
        this.loaded = loaded;
        this.explained = explained;
        this.levels =
                loaded.levels().stream()
                        .map(level ->
                                new PublishedLevel(
                                        level,
                                        level.number() == loaded.level().number(),
                                        explained.of(
                                                task -> level.chosen().contains(task.location()))))
                        .toList();
    }

    /// What must be known of them.
    public List<Notice> warnings() {
        return levels.stream().flatMap(level -> level.warnings().stream()).toList();
    }

    /// Adds the tables to a run.
    public void write(RunFiles files) {
        PlaceTables observations = new PlaceTables();
        levels.forEach(level -> level.addObservations(observations));
        files.places(explained.forecasts(), observations.table());
        files.explanations(
                ExplanationTables.contributions(explained.explanations()),
                ExplanationTables.importances(explained.importances()));
    }

    /// The pictures, with what is said against their forecaster.
    public List<Pictures.Drawn> charts(PlaceVerdicts verdicts) {
        List<String> names = levels.stream().flatMap(PublishedLevel::names).toList();
        return levels.stream()
                .flatMap(level -> level.charts(whole(loaded), names, loaded.own().code()).stream())
                .map(each -> new Pictures.Drawn(each.chart(), verdicts.below(each)))
                .toList();
    }

    /// What the manifest says of them.
    public ManifestPlaces manifest() {
        return new ManifestPlaces(
                loaded.places().asOf(),
                levels.stream()
                        .flatMap(level -> level.places().stream())
                        .sorted(Comparator.comparing(place -> place.level().orElse(0)))
                        .toList(),
                levels.stream().flatMap(level -> level.leftOut().stream()).toList(),
                Optional.of(loaded.source().table().by().top()),
                Optional.of(reasons()));
    }

    private ManifestPlaces.Explained reasons() {
        List<String> targets =
                explained.explanations().stream()
                        .map(each -> each.task().target())
                        .distinct()
                        .toList();
        Map<String, String> companions = new LinkedHashMap<>();
        for (TargetPlan plan : SourcePlans.of(loaded.places().measures())) {
            plan.companion()
                    .filter(_ -> targets.contains(plan.target().name()))
                    .ifPresent(other -> companions.put(plan.target().name(), other));
        }
        return new ManifestPlaces.Explained(targets, companions);
    }

    /// Whether all places together are the world or a nation.
    private static Whole whole(LoadedSource loaded) {
        return loaded.source().table().by().nation().isPresent() ? Whole.NATION : Whole.WORLD;
    }
}
