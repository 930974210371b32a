package predictcovid.serving.store;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;

/// Reads published runs from a datalake.
public record ServedRuns(Datalake datalake) {
    /// A number of a run: target, place and horizon; the same for all its quantiles.
    private record Key(
            String target, String location, LocalDate referenceDate, int horizon, LocalDate end) {}

    /// A run with what it forecast.
    public ServedRun read(RunManifest run) {
        return run.places().isPresent()
                ? new ServedRun(run, forecasts(run, run.places().get()), observations(run))
                : ofSeries(run);
    }

    private List<ServedForecast> forecasts(RunManifest run, ManifestPlaces places) {
        Map<String, String> names =
                places.forecast().stream()
                        .collect(toMap(ManifestPlaces.Place::code, ManifestPlaces.Place::name));
        Table table = table(run, RunLayout.FORECASTS);
        List<@Nullable String> targets = table.texts("target");
        List<@Nullable String> locations = table.texts("location");
        List<LocalDate> references = table.dates("reference_date");
        List<Integer> horizons = table.integers("horizon");
        List<LocalDate> ends = table.dates("target_end_date");
        double[] levels = table.numbers("output_type_id");
        double[] values = table.numbers("value");
        Map<Key, SortedMap<Double, Double>> quantiles = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            Key key =
                    new Key(
                            Objects.requireNonNull(targets.get(row)),
                            Objects.requireNonNull(locations.get(row)),
                            references.get(row),
                            horizons.get(row),
                            ends.get(row));
            quantiles.computeIfAbsent(key, _ -> new TreeMap<>()).put(levels[row], values[row]);
        }
        List<ServedForecast> forecasts = new ArrayList<>();
        quantiles.forEach((key, of) ->
                forecasts.add(
                        new ServedForecast(
                                key.target,
                                key.location,
                                names.getOrDefault(key.location, key.location),
                                key.referenceDate,
                                key.horizon,
                                key.end,
                                of)));
        return forecasts;
    }

    private List<ServedObservation> observations(RunManifest run) {
        Table table = table(run, RunLayout.OBSERVATIONS);
        List<@Nullable String> targets = table.texts("target");
        List<@Nullable String> locations = table.texts("location");
        List<LocalDate> dates = table.dates("date");
        double[] values = table.numbers("value");
        List<ServedObservation> observations = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            observations.add(
                    new ServedObservation(
                            Objects.requireNonNull(targets.get(row)),
                            Objects.requireNonNull(locations.get(row)),
                            dates.get(row),
                            values[row]));
        }
        return observations;
    }

    private Table table(RunManifest run, String name) {
        return ParquetTable.read(datalake, DatalakeLayout.inRun(run.runId(), name));
    }

    /// A run of one series, whose intervals are quantiles, too.
    private static ServedRun ofSeries(RunManifest run) {
        String target = run.series().told().name();
        String location = run.series().location();
        List<ServedForecast> forecasts =
                run.forecast().stream()
                        .flatMap(forecast ->
                                forecast.points().stream()
                                        .map(point ->
                                                new ServedForecast(
                                                        target,
                                                        location,
                                                        location,
                                                        forecast.origin(),
                                                        point.horizon(),
                                                        point.date(),
                                                        quantiles(point))))
                        .toList();
        List<ServedObservation> observations =
                run.series().recent().stream()
                        .map(value ->
                                new ServedObservation(
                                        target, location, value.date(), value.value()))
                        .toList();
        return new ServedRun(run, forecasts, observations);
    }

    private static SortedMap<Double, Double> quantiles(RunManifest.Point point) {
        SortedMap<Double, Double> quantiles = new TreeMap<>();
        quantiles.put(ServedForecast.MEDIAN, point.value());
        for (RunManifest.Interval interval : point.intervals()) {
            quantiles.put(level(1 - interval.coverage()), interval.lower());
            quantiles.put(level(1 + interval.coverage()), interval.upper());
        }
        return quantiles;
    }

    /// Half of it, as decimals are written: 0.025 and not 0.02500000000000002.
    private static double level(double twice) {
        return Math.round(twice / 2 * 10_000) / 10_000.0;
    }
}
