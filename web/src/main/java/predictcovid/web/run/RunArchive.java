package predictcovid.web.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.ForecastTable;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;

/// Every published run and its files. A run never changes once it is published, so what was read
/// stays in memory as long as there is room.
@Component
public class RunArchive {
    /// How many past runs are listed.
    public static final int LISTED = 100;

    private static final long LARGEST_KEPT = 4L << 20;
    private static final long MOST_BYTES = 64L << 20;

    private record FileName(String runId, String path) {}

    private final OpenDatalake datalake;
    private final Cache<String, RunManifest> manifests =
            Caffeine.newBuilder().maximumSize(2 * LISTED).build();
    private final Cache<FileName, byte[]> files =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_BYTES)
                    .weigher((FileName name, byte[] content) -> content.length)
                    .build();
    private final Cache<String, List<RunManifest>> lists =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(Duration.ofMinutes(1)).build();
    private final Cache<String, RunSeries> series = Caffeine.newBuilder().maximumSize(20).build();

    RunArchive(OpenDatalake datalake) {
        this.datalake = datalake;
    }

    /// The published runs, newest first; a minute old at most unless a new one was published.
    ///
    /// @param newest the run published last, as far as the caller knows
    public List<RunManifest> runs(Optional<RunManifest> newest) {
        return lists.get(newest.map(RunManifest::runId).orElse(""), _ -> readRuns());
    }

    private List<RunManifest> readRuns() {
        List<RunManifest> runs = datalake.runs().runs(LISTED);
        runs.forEach(run -> manifests.put(run.runId(), run));
        return runs;
    }

    /// A published run.
    public Optional<RunManifest> run(String runId) {
        RunManifest known = manifests.getIfPresent(runId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<RunManifest> run = datalake.runs().run(runId);
        run.ifPresent(found -> manifests.put(runId, found));
        return run;
    }

    /// A file that the run's manifest names; nothing else in the datalake can be had.
    public Optional<RunManifest.StoredFile> file(RunManifest run, String path) {
        return run.files().stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /// The file's content: from memory when it is small.
    public byte[] content(RunManifest run, RunManifest.StoredFile file) {
        FileName name = new FileName(run.runId(), file.path());
        byte[] known = files.getIfPresent(name);
        if (known != null) {
            return known;
        }
        try (InputStream in = open(run, file)) {
            byte[] content = in.readAllBytes();
            files.put(name, content);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the file is small enough to be kept in memory.
    public boolean isKept(RunManifest.StoredFile file) {
        return file.bytes() <= LARGEST_KEPT;
    }

    /// The file's content as a stream, which the caller closes.
    public InputStream open(RunManifest run, RunManifest.StoredFile file) {
        return datalake.runs().read(run.runId(), file.path());
    }

    /// The series that the run learnt from.
    public RunSeries series(RunManifest run) {
        return series.get(run.runId(), _ -> readSeries(run));
    }

    private RunSeries readSeries(RunManifest run) {
        Table table =
                ParquetTable.read(
                        datalake.get(), DatalakeLayout.inRun(run.runId(), RunLayout.SERIES));
        return new RunSeries(
                table.dates(ForecastTable.DATE), table.numbers(ForecastTable.NEW_CASES));
    }
}
