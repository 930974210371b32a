package predictcovid.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.DatalakeLock;
import predictcovid.catalog.ManifestJson;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.catalog.PendingRun;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunStore;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;

/// A datalake in a folder, filled as the trainer fills it, or spoiled as it never would.
public record Lake(Path folder) {
    /// What the manifest of the current run is called.
    public static final String CURRENT = DatalakeLayout.CURRENT_RUN;

    // tables are written before a viewer sets its levels, and Parquet tells of every cell
    static {
        LoggingSystem.get(Lake.class.getClassLoader()).setLogLevel("org.apache", LogLevel.WARN);
    }

    /// Publishes [Runs#of] this name.
    public RunManifest publish(String runId) {
        return publish(Runs.of(runId));
    }

    /// Publishes a run with small files; its series is 1,000 a day until its last day, and so are
    /// its places, see [PlaceTables].
    public RunManifest publish(RunManifest run) {
        try (Datalake datalake = Datalake.open(folder.toString());
                DatalakeLock lock = lock(datalake);
                PendingRun pending = new RunStore(datalake).begin(run.runId(), lock)) {
            add(pending, "forecast.csv", "text/csv");
            add(pending, "images/en/forecast_data.png", "image/png");
            add(pending, "images/pt-BR/forecast_data.png", "image/png");
            pending.add(
                    "series.parquet", ParquetTable.writer(series(run)), "application/octet-stream");
            run.places().ifPresent(places -> addPlaces(pending, places));
            return pending.publish(run);
        }
    }

    private static void addPlaces(PendingRun pending, ManifestPlaces places) {
        pending.add(
                RunLayout.FORECASTS,
                ParquetTable.writer(PlaceTables.forecasts(places)),
                ParquetTable.MEDIA_TYPE);
        pending.add(
                RunLayout.OBSERVATIONS,
                ParquetTable.writer(PlaceTables.observations(places)),
                ParquetTable.MEDIA_TYPE);
        if (places.explained().isPresent()) {
            pending.add(
                    RunLayout.EXPLANATIONS,
                    ParquetTable.writer(PlaceTables.explanations(places)),
                    ParquetTable.MEDIA_TYPE);
            add(pending, RunLayout.PAST_FORECASTS, PastTables.forecasts(places));
            add(pending, RunLayout.FORECASTS_BASELINE, PastTables.baseline(places));
            add(pending, RunLayout.PLACE_SCORES, PastTables.scores(places));
        }
    }

    private static DatalakeLock lock(Datalake datalake) {
        return DatalakeLock.acquire(
                datalake, "test", Duration.ofSeconds(10), InstantSource.system());
    }

    private static void add(PendingRun pending, String path, String type) {
        pending.add(path, (path + " of " + pending.runId()).getBytes(UTF_8), type);
    }

    private static void add(PendingRun pending, String path, Table table) {
        pending.add(path, ParquetTable.writer(table), ParquetTable.MEDIA_TYPE);
    }

    private static Table series(RunManifest run) {
        LocalDate last = run.series().lastDate();
        List<LocalDate> dates =
                IntStream.rangeClosed(-9, 0).mapToObj(day -> last.plusDays(day)).toList();
        double[] values = new double[dates.size()];
        Arrays.fill(values, 1000);
        values[0] = Double.NaN;
        return Table.of(Column.dates("date", dates), Column.numbers("new_cases", values));
    }

    /// Puts a manifest in its places without asking whether it makes sense.
    public void smuggle(RunManifest run) throws IOException {
        byte[] json = ManifestJson.write(run);
        write(DatalakeLayout.inRun(run.runId(), "run.json"), json);
        write(CURRENT, json);
    }

    /// Writes a file without asking whether it makes sense.
    public void write(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path).normalize();
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /// Writes a text.
    public void write(String path, String content) throws IOException {
        write(path, content.getBytes(UTF_8));
    }

    /// The bytes of a file.
    public byte[] read(String path) throws IOException {
        return Files.readAllBytes(folder.resolve(path));
    }

    /// Removes a file.
    public void delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
    }
}
