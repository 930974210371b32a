package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunStore;

/// The packaged program in processes of its own, some of which come to a bad end.
class TrainerProcessIT {
    private static final int KILLS = 20;
    private static final int TERMINATED = 143;

    @TempDir private Path folder;

    private Path datalake;

    @BeforeEach
    void chooseADatalake() {
        datalake = folder.resolve("datalake");
    }

    @Test
    void killedAtTwentyRandomMomentsItLeavesTheLastGoodRunAndTheNextOneWorks() throws Exception {
        long begun = System.nanoTime();
        assertThat(finished(start("demo"))).isZero();
        long wholeRun = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Random random = new Random(1);
        int unpublished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String before = current().runId();
            Process trainer = start("demo");
            trainer.waitFor(random.nextLong(wholeRun), TimeUnit.MILLISECONDS);
            trainer.destroyForcibly().waitFor();
            checkEveryFileOf(current());
            unpublished += current().runId().equals(before) ? 1 : 0;
        }

        assertThat(unpublished).as("kills that came before the end").isPositive();
        assertThat(finished(start("demo"))).isZero();
        checkEveryFileOf(current());
        checkCopiesOf(current());
        assertThat(runFoldersWithoutManifest()).isEmpty();
    }

    @Test
    void twoTrainersAtOnceBothPublish() throws Exception {
        Process first = start("demo");
        Process second = start("demo");

        assertThat(finished(first)).isZero();
        assertThat(finished(second)).isZero();

        try (Datalake lake = Datalake.open(datalake.toString())) {
            assertThat(new RunStore(lake).runs(10)).hasSize(2);
        }
        checkEveryFileOf(current());
        checkCopiesOf(current());
    }

    @Test
    void anInterruptedTrainerLetsGoOfTheDatalakeAtOnce() throws Exception {
        assertThat(finished(start("demo"))).isZero();
        Process trainer = start("demo", "--estimators", "100000");
        awaitLog(trainer, "learning from");

        trainer.destroy();

        assertThat(trainer.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("log-2"))).contains("Stopped");
        checkEveryFileOf(current());
        assertThat(runFoldersWithoutManifest()).isEmpty();
        assertThat(finished(start("predict", "3"))).isZero();
    }

    @Test
    void aScheduleTrainsAtOnceInAProcessOfItsOwnAndEndsWhenStopped() throws Exception {
        Process schedule = start("schedule", "--url-datasource", "simulated:1");
        awaitLog(schedule, "next training");

        schedule.destroy();

        assertThat(finished(schedule)).isEqualTo(TERMINATED);
        checkEveryFileOf(current());
    }

    @Test
    void aScheduleThatIsStoppedStopsItsTraining() throws Exception {
        Process schedule =
                start("schedule", "--url-datasource", "simulated:1", "--estimators", "100000");
        awaitLog(schedule, "learning from");
        ProcessHandle training = schedule.children().findFirst().orElseThrow();

        schedule.destroy();

        assertThat(finished(schedule)).isEqualTo(TERMINATED);
        assertThat(training.isAlive()).isFalse();
        assertThat(finished(start("demo"))).isZero();
    }

    @Test
    void aScheduleOutlivesATrainingThatIsKilled() throws Exception {
        Path trouble = folder.resolve("trouble");
        Process schedule =
                start(
                        "schedule",
                        "--url-datasource",
                        "simulated:1",
                        "--estimators",
                        "100000",
                        "--trouble",
                        trouble.toString());
        awaitLog(schedule, "learning from");

        schedule.children().forEach(ProcessHandle::destroyForcibly);

        awaitLog(schedule, "Trying again at");
        assertThat(trouble).content().contains("exit status 137");
        schedule.destroy();
        assertThat(finished(schedule)).isEqualTo(TERMINATED);
    }

    @Test
    void aScheduleThatStartsAfterAKillInThePublicationPutsTheCopiesRight() throws Exception {
        assertThat(finished(start("demo"))).isZero();
        String before = current().runId();
        Path copy = datalake.resolve("results/forecast.csv");
        Object untouched = Files.readAttributes(copy, BasicFileAttributes.class).fileKey();
        Process trainer = start("demo", "--predict-days", "11");
        while (Files.readAttributes(copy, BasicFileAttributes.class).fileKey().equals(untouched)) {
            Thread.onSpinWait();
        }
        trainer.destroyForcibly().waitFor();
        if (current().runId().equals(before)) {
            // what must be healed: copies of a run that was never published
            assertThat(Files.readAllLines(copy)).hasSize(12);
        }

        Process schedule = start("schedule", "--schedule", "off");
        awaitLog(schedule, "nothing is trained until you call covid");

        checkCopiesOf(current());
        assertThat(datalake.resolve("history/runs")).isDirectoryNotContaining("glob:**unpublished");
        schedule.destroy();
        assertThat(finished(schedule)).isEqualTo(TERMINATED);
    }

    @Test
    void aScheduleThatIsOffWaitsUntilItIsStopped() throws Exception {
        Process schedule = start("schedule", "--schedule", "off");
        awaitLog(schedule, "nothing is trained until you call covid");

        schedule.destroy();

        assertThat(finished(schedule)).isEqualTo(TERMINATED);
        assertThat(datalake.resolve("results/run.json")).doesNotExist();
    }

    private int processes;

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-jar");
        command.add(Path.of("target", "model.jar").toAbsolutePath().toString());
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        command.add("--datalake");
        command.add(datalake.toString());
        if (command.contains("demo") && !command.contains("--estimators")) {
            command.add("--estimators");
            command.add("20");
        }
        processes++;
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log-" + processes).toFile())
                .start();
    }

    private void awaitLog(Process process, String words) throws IOException, InterruptedException {
        while (!Files.readString(folder.resolve("log-" + processes)).contains(words)) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(20);
        }
    }

    private static int finished(Process process) throws InterruptedException {
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private RunManifest current() {
        try (Datalake lake = Datalake.open(datalake.toString())) {
            return new RunStore(lake).current().orElseThrow();
        }
    }

    private void checkEveryFileOf(RunManifest run) {
        try (Datalake lake = Datalake.open(datalake.toString())) {
            for (RunManifest.StoredFile file : run.files()) {
                assertThat(lake.sha256(DatalakeLayout.inRun(run.runId(), file.path())))
                        .as(file.path())
                        .isEqualTo(file.sha256());
            }
        }
    }

    private void checkCopiesOf(RunManifest run) {
        try (Datalake lake = Datalake.open(datalake.toString())) {
            for (RunManifest.StoredFile file : run.files()) {
                for (String copy : file.copies()) {
                    assertThat(lake.sha256(copy)).as(copy).isEqualTo(file.sha256());
                }
            }
        }
    }

    private List<Path> runFoldersWithoutManifest() throws IOException {
        try (Stream<Path> runs = Files.list(datalake.resolve("history/runs"))) {
            return runs.filter(run -> Files.notExists(run.resolve("run.json"))).toList();
        }
    }
}
