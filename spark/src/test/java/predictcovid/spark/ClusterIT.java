package predictcovid.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program on a real cluster, some of which comes to a bad end.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
    private static final Path HUB =
            Path.of("..", "model", "src", "test", "resources", "public", "hub").toAbsolutePath();
    private static final List<String> NONE = List.of();

    @TempDir private static Path folder;

    private static StandaloneCluster cluster;
    private static Map<Path, String> byThreads;

    @BeforeAll
    static void startTheClusterAndForecastByThreads() throws Exception {
        cluster = StandaloneCluster.start(Files.createDirectory(folder.resolve("home")));
        Process process = cluster.onThreads(backtest("threads"));
        assertThat(cluster.status(process)).as(cluster.log(process)).isZero();
        byThreads = files(folder.resolve("threads"));
        assertThat(byThreads).hasSizeGreaterThan(15 + 6);
    }

    @AfterAll
    static void endTheCluster() throws Exception {
        cluster.close();
    }

    @Test
    @Order(1)
    void aBacktestByTwoExecutorsIsTheOneByThreadsToTheLastByte() throws Exception {
        Process process = cluster.submit(cluster.address(), NONE, backtest("cluster"));

        assertThat(cluster.status(process)).as(cluster.log(process)).isZero();
        assertThat(files(folder.resolve("cluster"))).isEqualTo(byThreads);
        assertThat(cluster.executorsThatSay("ItemTask")).as("executors that worked").hasSize(2);
    }

    @Test
    @Order(2)
    void aSearchByTwoExecutorsIsTheOneByThreads() throws Exception {
        Process threads = cluster.onThreads(search("lake-threads"));
        assertThat(cluster.status(threads)).as(cluster.log(threads)).isZero();
        Process spark = cluster.submit(cluster.address(), NONE, search("lake-cluster"));

        assertThat(cluster.status(spark)).as(cluster.log(spark)).isZero();
        assertThat(files(folder.resolve("lake-cluster/results")))
                .isEqualTo(files(folder.resolve("lake-threads/results")))
                .containsKey(Path.of("columns.json"));
    }

    @Test
    @Order(3)
    void whoeverAsksForMoreMemoryThanThereIsGetsOneLineAndNothingIsWritten() throws Exception {
        Process process =
                cluster.submit(
                        cluster.address(),
                        List.of(
                                "--conf",
                                "spark.executor.memory=100g",
                                "--conf",
                                "spark.scheduler.maxRegisteredResourcesWaitingTime=3s"),
                        backtest("refused"));

        assertThat(cluster.status(process)).isEqualTo(1);
        assertThat(told(process)).singleElement().asString().contains("100g", "executor.memory");
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    @Test
    @Order(4)
    void nobodyThereIsToldInOneLine() throws Exception {
        Process process = cluster.submit("spark://127.0.0.1:9", NONE, backtest("nobody"));

        assertThat(cluster.status(process)).isEqualTo(1);
        assertThat(told(process)).singleElement().asString().contains("spark://127.0.0.1:9");
        assertThat(folder.resolve("nobody")).doesNotExist();
    }

    @Test
    @Order(5)
    void aKilledDriverGoesOnWhereItWasAndAKilledWorkerChangesNothing() throws Exception {
        Path out = folder.resolve("killed");
        Process driver = cluster.submit(cluster.address(), NONE, backtest("killed"));
        awaitForecasts(out, 3, driver);
        driver.destroyForcibly().waitFor();
        Map<Path, FileTime> before = times(out);
        assertThat(before).hasSizeBetween(3, 14);

        Process again = cluster.submit(cluster.address(), NONE, backtest("killed"));
        awaitForecasts(out, before.size() + 1, again);
        cluster.kill(0);

        assertThat(cluster.status(again)).as(cluster.log(again)).isZero();
        assertThat(cluster.log(again)).contains("Lost executor");
        assertThat(files(out)).isEqualTo(byThreads);
        assertThat(times(out)).as("kept from the killed run").containsAllEntriesOf(before);
    }

    private static String[] backtest(String out) {
        return new String[] {
            "backtest",
            "--target-data",
            HUB.resolve("time-series-as-of-2025-09-24.parquet").toString(),
            "--truth",
            HUB.resolve("truth-to-2025-10-18.parquet").toString(),
            "--locations",
            HUB.resolve("locations.csv").toString(),
            "--every",
            "16",
            "--trees",
            "40",
            "--estimators",
            "100",
            "--out",
            folder.resolve(out).toString(),
            "--datalake",
            folder.resolve("lake").toString(),
            "--datalake-shared",
            "1"
        };
    }

    private static String[] search(String lake) {
        return new String[] {
            "search",
            "--url-datasource",
            "simulated:1",
            "--estimators",
            "20",
            "--datalake",
            folder.resolve(lake).toString(),
            "--datalake-shared",
            "1"
        };
    }

    /// The lines that the program says to its user.
    private static List<String> told(Process process) {
        return cluster.log(process).lines().filter(line -> line.startsWith("covid: ")).toList();
    }

    private static void awaitForecasts(Path out, int files, Process process)
            throws IOException, InterruptedException {
        while (times(out).size() < files) {
            assertThat(process.isAlive()).as(cluster.log(process)).isTrue();
            Thread.sleep(20);
        }
    }

    /// When the forecasts in a folder were written.
    private static Map<Path, FileTime> times(Path out) throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        Path forecasts = out.resolve("model-output");
        if (Files.exists(forecasts)) {
            for (Path file : all(forecasts)) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    /// What a folder holds, without the times that tables of a search tell.
    private static Map<Path, String> files(Path root) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        for (Path file : all(root)) {
            files.put(root.relativize(file), digest(file));
        }
        return files;
    }

    private static String digest(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whole files: one on its way begins with a full stop.
    private static List<Path> all(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
