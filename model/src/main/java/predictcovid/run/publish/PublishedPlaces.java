package predictcovid.run.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.chart.Chart;
import predictcovid.forecast.pooled.ExplainedForecast;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.run.input.LoadedSource;
import predictcovid.run.training.SourcePlans;
import predictcovid.series.Area;
import predictcovid.series.places.LeftOut;
import predictcovid.target.Frequency;
import predictcovid.text.FeatureWords.Whole;
import predictcovid.text.Notice;

/// The forecasts of many places, ready to be published in a run.
public final class PublishedPlaces {
    private final LoadedSource loaded;
    private final ExplainedForecast explained;
    private final PlaceWarnings warnings;
    private final PlaceReports reports;

    /// @param explained forecasts of the chosen places
    public PublishedPlaces(LoadedSource loaded, ExplainedForecast explained) {
        this.loaded = loaded;
        this.explained = explained;
        this.warnings = new PlaceWarnings(loaded, explained.forecasts());
        this.reports = new PlaceReports(loaded.places());
    }

    /// What must be known of them.
    public List<Notice> warnings() {
        return warnings.all();
    }

    /// Adds the tables to a run.
    public void write(RunFiles files) {
        files.places(
                explained.forecasts(), PlaceTables.observations(loaded.places(), loaded.weekly()));
        files.explanations(
                ExplanationTables.contributions(explained.explanations()),
                ExplanationTables.importances(explained.importances()));
    }

    /// The pictures.
    public List<Chart> charts() {
        FeatureCharts contributions =
                new FeatureCharts(
                        SourcePlans.of(loaded.places().measures()),
                        loaded.places().geography(),
                        whole(loaded));
        return new PlaceCharts(
                        loaded.places(),
                        loaded.weekly(),
                        loaded.archive().lastDay(),
                        explained,
                        contributions,
                        loaded.own().code())
                .all();
    }

    /// What the manifest says of them.
    public ManifestPlaces manifest() {
        Map<String, Map<String, List<ForecastTask>>> tasks =
                explained.forecasts().stream()
                        .map(QuantileForecast::task)
                        .collect(
                                Collectors.groupingBy(
                                        ForecastTask::location,
                                        Collectors.groupingBy(
                                                ForecastTask::target,
                                                LinkedHashMap::new,
                                                Collectors.toList())));
        List<ManifestPlaces.Place> places = new ArrayList<>();
        for (Area area : loaded.places().geography().areas()) {
            Map<String, List<ForecastTask>> of = tasks.getOrDefault(area.code(), Map.of());
            if (!of.isEmpty()) {
                places.add(place(area, of));
            }
        }
        List<LeftOut> late = loaded.weekly().late(loaded.places());
        List<ManifestPlaces.LeftOut> leftOut = new ArrayList<>();
        loaded.chosen().leftOut().forEach(each -> leftOut.add(leftOut(each)));
        late.stream()
                .filter(each -> loaded.chosen().contains(each.place().code()))
                .forEach(each -> leftOut.add(leftOut(each)));
        return new ManifestPlaces(
                loaded.places().asOf(),
                places,
                leftOut,
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

    private ManifestPlaces.Place place(Area area, Map<String, List<ForecastTask>> tasks) {
        List<ManifestPlaces.PlaceTarget> targets = new ArrayList<>();
        tasks.forEach((target, of) ->
                targets.add(
                        ManifestPlaces.PlaceTarget.of(
                                        loaded.places().told(target),
                                        of.getFirst().referenceDate(),
                                        of.size(),
                                        warnings.of(target, area.code()).map(Manifests::languages))
                                .with(
                                        reports.notes(target, area),
                                        reports.backlogs(target, area))));
        return new ManifestPlaces.Place(
                area.code(),
                area.name(),
                Optional.of(area.population()).filter(people -> !Double.isNaN(people)),
                targets);
    }

    private static ManifestPlaces.LeftOut leftOut(LeftOut left) {
        return new ManifestPlaces.LeftOut(
                left.place().code(),
                left.place().name(),
                Optional.of(left.measure().target(Frequency.WEEKLY).name()),
                Manifests.languages(left.reason()));
    }

    /// Whether all places together are the world or a nation.
    private static Whole whole(LoadedSource loaded) {
        return loaded.source().table().by().nation().isPresent() ? Whole.NATION : Whole.WORLD;
    }
}
