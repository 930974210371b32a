package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunStore;

/// A datalake with runs of five days, each of another vintage.
class PruneCommandTest {
    private static final LocalDate LAST = LocalDate.of(2021, 6, 30);
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2021, 5, 3),
                    // a Monday and the Tuesday after it
                    LocalDate.of(2021, 6, 14),
                    LocalDate.of(2021, 6, 15),
                    LAST.minusDays(1),
                    LAST);

    @TempDir private static Path trained;

    @TempDir private Path folder;
    private Console console;

    @BeforeAll
    static void trainOnFiveDays() {
        Console trainer = new Console(trained).with("ESTIMATORS", "2");
        for (LocalDate day : DAYS) {
            // each day has a source of its own
            trainer.at(day).with("URL_DATASOURCE", "simulated:" + day.getDayOfYear());
            assertThat(trainer.run("train")).as(trainer.err()).isZero();
        }
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(trained)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, folder.resolve(trained.relativize(file)));
            }
        }
        console =
                new Console(folder)
                        .with("ESTIMATORS", "2")
                        .with("URL_DATASOURCE", "simulated:" + LAST.getDayOfYear())
                        .at(LAST);
    }

    @Test
    void keepsByTheRuleAndSaysWhatGoes() {
        assertThat(console.run("prune", "--keep-runs", "7d,3w", "--keep-vintages", "7d,3w"))
                .isZero();

        assertThat(runs()).containsExactly("2021-06-15", "2021-06-29", "2021-06-30");
        assertThat(console.out())
                .containsPattern(
                        "runs: 2 of 5 removed, from May 3, 2021 to Jun 14, 2021 \\(\\d+\\.\\d MB\\)")
                .contains("history: 2 of 5 removed");
        // of five sources each has its newest vintage
        assertThat(console.out()).contains("vintages of the source: all 5 stay");
        assertThat(console.run("predict", "3")).as(console.err()).isZero();
    }

    @Test
    void aDryRunRemovesNothing() {
        List<String> before = files();

        assertThat(console.run("prune", "--keep-runs", "1d", "--keep-vintages", "1d", "--dry-run"))
                .isZero();

        assertThat(console.out()).contains("runs: 4 of 5 would go");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void keepsTheRunWhoseModelTheCurrentOneUses() {
        console.at(LAST.plusDays(40)).run("predict", "3");

        assertThat(console.run("prune", "--keep-runs", "1d", "--keep-vintages", "1d")).isZero();

        assertThat(runs()).containsExactly("2021-06-30", "2021-08-09");
    }

    @Test
    void aTrainingKeepsWhatTheSettingSays() {
        console.at(LAST.plusDays(1)).with("RETENTION", "2d");

        assertThat(console.run("train")).isZero();

        assertThat(runs()).containsExactly("2021-06-30", "2021-07-01");
    }

    @Test
    void asksForARuleInTheUsersLanguage() {
        assertThat(console.run("prune")).isEqualTo(2);
        assertThat(console.err()).contains("Say what stays: --keep-runs and --keep-vintages");
        assertThat(console.run("prune", "--keep-runs", "seven days")).isEqualTo(2);
        assertThat(console.err()).contains("--keep-runs seven days: write days, weeks and months");
        assertThat(console.in(Locale.forLanguageTag("pt-BR")).run("prune")).isEqualTo(2);
        assertThat(console.err()).contains("Diga o que fica");
        assertThat(runs()).hasSize(5);
    }

    private List<String> runs() {
        try (Datalake lake = Datalake.open(console.file("").toString())) {
            return new RunStore(lake)
                    .runs(100).stream()
                            .map(RunManifest::runId)
                            .map(id -> id.substring(0, 10))
                            .sorted()
                            .toList();
        }
    }

    private List<String> files() {
        try (Datalake lake = Datalake.open(console.file("").toString())) {
            return lake.listFiles("").stream().filter(path -> !path.startsWith(".lock")).toList();
        }
    }
}
