package predictcovid.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import predictcovid.catalog.RunManifest.StoredFile;
import predictcovid.catalog.store.TemporaryName;

/// Runs for tests, and what must hold of a datalake whatever happened to it.
final class Lakes {
    private Lakes() {}

    static DatalakeLock lock(Datalake datalake) {
        return DatalakeLock.acquire(
                datalake, "test", Duration.ofMinutes(1), InstantSource.system());
    }

    /// Publishes a run with a model, a forecast, one picture that every run has and one that only
    /// it has.
    static RunManifest publish(Datalake datalake, DatalakeLock lock, String runId, int modelBytes) {
        try (PendingRun run = new RunStore(datalake).begin(runId, lock)) {
            return fill(run, modelBytes).publish(Manifests.of(runId));
        }
    }

    private static PendingRun fill(PendingRun run, int modelBytes) {
        String runId = run.runId();
        byte[] model = runId.repeat(modelBytes / runId.length() + 1).getBytes(UTF_8);
        run.add(
                "predict.model",
                model,
                "application/octet-stream",
                "results/predict.model",
                "history/models/m");
        run.add("forecast.csv", runId.getBytes(UTF_8), "text/csv", "results/forecast.csv");
        run.add("images/all.png", runId.getBytes(UTF_8), "image/png", "images/all.png");
        String own = "images/" + runId + ".png";
        run.add(own, runId.getBytes(UTF_8), "image/png", own);
        return run;
    }

    /// The current run is there with every file of its manifest.
    static RunManifest assertIntact(Datalake datalake) {
        RunManifest current = new RunStore(datalake).current().orElseThrow();
        for (StoredFile file : current.files()) {
            String path = DatalakeLayout.inRun(current.runId(), file.path());
            assertThat(datalake.sha256(path)).as(path).isEqualTo(file.sha256());
        }
        return current;
    }

    /// Nothing is left of unfinished runs, and every copy is the current run's.
    static void assertClean(Datalake datalake) {
        RunManifest current = assertIntact(datalake);
        Map<String, String> expected = new TreeMap<>(Map.of("results/run.json", "run.json"));
        for (StoredFile file : current.files()) {
            file.copies().forEach(copy -> expected.put(copy, file.path()));
        }
        expected.forEach((copy, path) ->
                assertThat(datalake.sha256(copy))
                        .as(copy)
                        .isEqualTo(datalake.sha256(DatalakeLayout.inRun(current.runId(), path))));
        List<String> copies = List.of("results", "images", "history/models");
        assertThat(copies.stream().flatMap(folder -> datalake.listFiles(folder).stream()))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertNoTemporaryFiles(datalake, "");
        RunStore runs = new RunStore(datalake);
        assertThat(runs.runIds())
                .allMatch(runId -> runs.run(runId).isPresent() && !runs.isMarked(runId));
    }

    private static void assertNoTemporaryFiles(Datalake datalake, String folder) {
        datalake.allEntries(folder)
                .forEach(entry ->
                        assertThat(TemporaryName.matches(entry.name())).as(entry.name()).isFalse());
        datalake.entries(folder).stream()
                .filter(entry -> entry.folder() && !entry.name().equals(DatalakeLayout.LOCKS))
                .forEach(entry -> assertNoTemporaryFiles(datalake, join(folder, entry.name())));
    }

    private static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
