package predictcovid.run.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.catalog.RunManifest;
import predictcovid.chart.Chart;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.run.input.LoadedPlaces;
import predictcovid.run.publish.Manifests;
import predictcovid.run.publish.RunFiles;
import predictcovid.series.panel.Area;
import predictcovid.series.places.LeftOut;

/// The forecasts of many places, ready to be published in a run.
public final class PublishedPlaces {
    private final LoadedPlaces loaded;
    private final List<QuantileForecast> forecasts;

    private PublishedPlaces(LoadedPlaces loaded, List<QuantileForecast> forecasts) {
        this.loaded = loaded;
        this.forecasts = forecasts;
    }

    /// Forecasts the chosen places, in the calling fork-join pool or the common one.
    public static PublishedPlaces forecast(LoadedPlaces loaded, PooledOptions options) {
        List<QuantileForecast> chosen =
                PlacesForecast.of(loaded.places(), loaded.weekly(), loaded.archive(), options)
                        .stream()
                        .filter(each -> loaded.chosen().contains(each.task().location()))
                        .toList();
        return new PublishedPlaces(loaded, chosen);
    }

    /// Number of places with a forecast.
    public int size() {
        return (int) forecasts.stream().map(each -> each.task().location()).distinct().count();
    }

    /// Adds the tables to a run.
    public void write(RunFiles files) {
        files.places(forecasts, PlaceTables.observations(loaded.places(), loaded.weekly()));
    }

    public List<Chart> charts() {
        return new PlaceCharts(loaded.places(), loaded.weekly(), forecasts).all();
    }

    /// What the manifest says of them.
    public RunManifest.Places manifest() {
        Map<String, Map<String, List<ForecastTask>>> tasks =
                forecasts.stream()
                        .map(QuantileForecast::task)
                        .collect(
                                Collectors.groupingBy(
                                        ForecastTask::location,
                                        Collectors.groupingBy(
                                                ForecastTask::target,
                                                LinkedHashMap::new,
                                                Collectors.toList())));
        List<RunManifest.Place> places = new ArrayList<>();
        for (Area area : loaded.places().geography().areas()) {
            Map<String, List<ForecastTask>> of = tasks.getOrDefault(area.code(), Map.of());
            if (!of.isEmpty()) {
                places.add(place(area, of));
            }
        }
        List<LeftOut> late = loaded.weekly().late(loaded.places());
        List<RunManifest.LeftOut> leftOut = new ArrayList<>();
        loaded.chosen().leftOut().forEach(each -> leftOut.add(leftOut(each)));
        late.stream()
                .filter(each -> loaded.chosen().contains(each.place().code()))
                .forEach(each -> leftOut.add(leftOut(each)));
        return new RunManifest.Places(loaded.places().asOf(), places, leftOut);
    }

    private static RunManifest.Place place(Area area, Map<String, List<ForecastTask>> tasks) {
        List<RunManifest.PlaceTarget> targets = new ArrayList<>();
        tasks.forEach((target, of) ->
                targets.add(
                        new RunManifest.PlaceTarget(
                                target,
                                target.startsWith("day") ? "daily" : "weekly",
                                of.getFirst().referenceDate(),
                                of.size())));
        return new RunManifest.Place(
                area.code(),
                area.name(),
                Optional.of(area.population()).filter(people -> !Double.isNaN(people)),
                targets);
    }

    private static RunManifest.LeftOut leftOut(LeftOut left) {
        return new RunManifest.LeftOut(
                left.place().code(), left.place().name(), Manifests.languages(left.reason()));
    }
}
