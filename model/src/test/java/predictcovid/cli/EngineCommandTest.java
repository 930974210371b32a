package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineCommandTest {
    @TempDir private Path folder;

    private Console console;

    @BeforeEach
    void open() {
        console = new Console(folder);
    }

    @Test
    void aHubsBacktestDoesNotDependOnWhichForecastIsMadeFirst() throws IOException {
        Path data = HubTargetData.write(folder.resolve("target.csv"));
        for (String engine : new String[] {"threads", "local[1]"}) {
            assertThat(
                            console.run(
                                    "--engine",
                                    engine,
                                    "backtest",
                                    "--target-data",
                                    data.toString(),
                                    "--every",
                                    "4",
                                    "--forecasters",
                                    "quantile-forest,naive",
                                    "--trees",
                                    "3",
                                    "--out",
                                    folder.resolve(engine).toString()))
                    .as(console.err())
                    .isZero();
        }

        assertThat(files("local[1]")).isEqualTo(files("threads")).hasSizeGreaterThan(4 + 7);
    }

    @Test
    void norDoesTheBacktestOfASource() throws IOException {
        for (String engine : new String[] {"threads", "local[1]"}) {
            assertThat(
                            console.run(
                                    "backtest",
                                    "--engine",
                                    engine,
                                    "--weeks",
                                    "2",
                                    "--trees",
                                    "3",
                                    "--forecasters",
                                    "quantile-forest,naive",
                                    "--out",
                                    folder.resolve(engine).toString()))
                    .as(console.err())
                    .isZero();
        }

        assertThat(files("local[1]")).isEqualTo(files("threads")).hasSizeGreaterThan(8);
    }

    @Test
    void nameWhatDoesNotGoWithTheEngineAllAtOnceAndWriteNothing() {
        assertThat(
                        console.run(
                                "search",
                                "--engine",
                                "spark://host:7077",
                                "--n-jobs",
                                "4",
                                "--datalake",
                                folder.resolve("lake").toString()))
                .isEqualTo(2);

        assertThat(console.err().lines())
                .hasSize(2)
                .anySatisfy(line ->
                        assertThat(line).contains("N_JOBS=4", "spark://host:7077", "leave it out"))
                .anySatisfy(line ->
                        assertThat(line)
                                .contains(
                                        folder.resolve("lake").toString(),
                                        "spark://host:7077",
                                        "DATALAKE_SHARED=1"));
        assertThat(folder.resolve("lake")).doesNotExist();
    }

    @Test
    void aFolderServesAnEngineOfThisMachineAndOneThatSeesItToo() {
        assertThat(console.run("search", "--engine", "local[2]")).as(console.err()).isZero();
        assertThat(console.run("search", "--engine", "spark://host:7077", "--datalake-shared", "1"))
                .as(console.err())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spark",
                "spark://host",
                "spark://host:0",
                "spark://my_host:7077",
                "spark://host:7077/",
                "http://host:7077",
                "local[0]",
                "local[two]",
                "local-cluster[2,1,1024]",
                "mesos://host:5050"
            })
    void refusesWhatIsNoMastersAddress(String engine) {
        assertThat(console.run("search", "--engine", engine)).isEqualTo(2);

        assertThat(console.err().lines())
                .singleElement()
                .asString()
                .contains("ENGINE: \"" + engine + "\"");
    }

    private Map<Path, String> files(String engine) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        Path root = folder.resolve(engine);
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(file), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
