package predictcovid.run.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.forecast.pooled.ExplainedForecast;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.run.input.PlacesLevel;
import predictcovid.run.training.SourcePlans;
import predictcovid.series.Area;
import predictcovid.series.places.LeftOut;
import predictcovid.target.Frequency;
import predictcovid.text.FeatureWords.Whole;
import predictcovid.text.Notice;

/// The forecasts of the places of one level.
final class PublishedLevel {
    private final PlacesLevel level;
    private final boolean hasWhole;
    private final ExplainedForecast explained;
    private final PlaceWarnings warnings;
    private final PlaceReports reports;

    /// @param hasWhole whether all places together are published with this level
    /// @param explained forecasts of its chosen places
    PublishedLevel(PlacesLevel level, boolean hasWhole, ExplainedForecast explained) {
        this.level = level;
        this.hasWhole = hasWhole;
        this.explained = explained;
        this.warnings = new PlaceWarnings(level, explained.forecasts());
        this.reports = new PlaceReports(level.places());
    }

    /// What must be known of them.
    List<Notice> warnings() {
        return warnings.all();
    }

    /// Adds what was observed before.
    void addObservations(PlaceTables rows) {
        rows.add(level.places(), level.weekly(), hasWhole);
    }

    /// The pictures.
    ///
    /// @param names of the places of all levels
    /// @param own code of the place that the run is about
    List<PlaceCharts.Drawing> charts(Whole whole, Collection<String> names, String own) {
        FeatureCharts contributions =
                new FeatureCharts(
                        SourcePlans.of(level.places().measures()),
                        level.places().geography(),
                        whole);
        // the importance of features is told once, of the leading level
        ExplainedForecast reasons =
                hasWhole
                        ? explained
                        : new ExplainedForecast(
                                explained.forecasts(), explained.explanations(), List.of());
        return new PlaceCharts(
                        level,
                        reasons,
                        contributions,
                        ChartNames.of(names, hasWhole ? "" : "-level-" + (level.number() + 1)),
                        own)
                .all();
    }

    /// The names of its places that are forecast.
    Stream<String> names() {
        return level.places().geography().areas().stream()
                .filter(area -> level.chosen().contains(area.code()))
                .map(Area::name);
    }

    /// What the manifest says of those that are forecast.
    List<ManifestPlaces.Place> places() {
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
        for (Area area : level.places().geography().areas()) {
            Map<String, List<ForecastTask>> of = tasks.getOrDefault(area.code(), Map.of());
            if (!of.isEmpty()) {
                places.add(place(area, of));
            }
        }
        return places;
    }

    private ManifestPlaces.Place place(Area area, Map<String, List<ForecastTask>> tasks) {
        List<ManifestPlaces.PlaceTarget> targets = new ArrayList<>();
        tasks.forEach((target, of) ->
                targets.add(
                        ManifestPlaces.PlaceTarget.of(
                                        level.places().told(target),
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
                targets,
                Optional.of(isWhole(area) ? 0 : level.number() + 1),
                area.region());
    }

    private boolean isWhole(Area area) {
        return level.places().geography().indexOf(area.code())
                == level.places().geography().nation();
    }

    /// Those that are not forecast in one target or more.
    List<ManifestPlaces.LeftOut> leftOut() {
        return Stream.concat(
                        level.chosen().leftOut().stream(),
                        level.weekly().late(level.places()).stream()
                                .filter(each -> level.chosen().contains(each.place().code())))
                .map(PublishedLevel::leftOut)
                .toList();
    }

    private static ManifestPlaces.LeftOut leftOut(LeftOut left) {
        return new ManifestPlaces.LeftOut(
                left.place().code(),
                left.place().name(),
                Optional.of(left.measure().target(Frequency.WEEKLY).name()),
                Manifests.languages(left.reason()));
    }
}
