package predictcovid.run.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.chart.Chart;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.forecast.pooled.reason.ExplainedForecast;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.run.explain.DriversCharts;
import predictcovid.run.explain.ExplanationTables;
import predictcovid.run.input.LoadedPlaces;
import predictcovid.run.publish.Manifests;
import predictcovid.run.publish.RunFiles;
import predictcovid.series.Frequency;
import predictcovid.series.panel.Area;
import predictcovid.series.places.LeftOut;
import predictcovid.text.FeatureWords.Whole;
import predictcovid.text.Notice;

/// The forecasts of many places, ready to be published in a run.
public final class PublishedPlaces {
    private final LoadedPlaces loaded;
    private final ExplainedForecast explained;
    private final PlaceWarnings warnings;

    private PublishedPlaces(LoadedPlaces loaded, ExplainedForecast explained) {
        this.loaded = loaded;
        this.explained = explained;
        this.warnings = new PlaceWarnings(loaded, explained.forecasts());
    }

    /// Forecasts the chosen places and explains it, in the calling fork-join pool or the common
    /// one.
    public static PublishedPlaces forecast(LoadedPlaces loaded, PooledOptions options) {
        return new PublishedPlaces(
                loaded,
                PlacesForecast.explained(
                                loaded.places(), loaded.weekly(), loaded.archive(), options)
                        .of(task -> loaded.chosen().contains(task.location())));
    }

    /// Number of places with a forecast.
    public int size() {
        return (int)
                explained.forecasts().stream()
                        .map(each -> each.task().location())
                        .distinct()
                        .count();
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
    ///
    /// @param location name of the place whose series the run forecasts beside
    public List<Chart> charts(String location) {
        DriversCharts drivers =
                new DriversCharts(PlacesForecast.plans(), loaded.places().geography(), Whole.WORLD);
        return new PlaceCharts(loaded.places(), loaded.weekly(), explained, drivers, code(location))
                .all();
    }

    private String code(String name) {
        return loaded.places().geography().areas().stream()
                .filter(area -> area.name().equals(name))
                .map(Area::code)
                .findFirst()
                .orElse("");
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
        return new ManifestPlaces(loaded.places().asOf(), places, leftOut, Optional.of(reasons()));
    }

    private ManifestPlaces.Explained reasons() {
        List<String> targets =
                explained.explanations().stream()
                        .map(each -> each.task().target())
                        .distinct()
                        .toList();
        Map<String, String> companions = new LinkedHashMap<>();
        for (TargetPlan plan : PlacesForecast.plans()) {
            plan.companion()
                    .filter(_ -> targets.contains(plan.target()))
                    .ifPresent(other -> companions.put(plan.target(), other));
        }
        return new ManifestPlaces.Explained(targets, companions);
    }

    private ManifestPlaces.Place place(Area area, Map<String, List<ForecastTask>> tasks) {
        List<ManifestPlaces.PlaceTarget> targets = new ArrayList<>();
        tasks.forEach((target, of) ->
                targets.add(
                        new ManifestPlaces.PlaceTarget(
                                target,
                                Frequency.ofTarget(target).name().toLowerCase(Locale.ROOT),
                                of.getFirst().referenceDate(),
                                of.size(),
                                warnings.of(target, area.code()).map(Manifests::languages))));
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
                Optional.of(left.measure().target(Frequency.WEEKLY)),
                Manifests.languages(left.reason()));
    }
}
