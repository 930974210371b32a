package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.cli.terminal.CommandEnvironment;
import predictcovid.run.input.Setting;
import predictcovid.text.Texts;

class QuietCommandTest {
    @TempDir private Path folder;

    private Console console;

    @BeforeEach
    void openAConsole() {
        console = new Console(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--quiet", "-q", "train --quiet", "--quiet train", "train -q --verbose"})
    void aRunIsToldInOneLine(String line) {
        assertThat(console.run(line.split(" "))).isZero();

        assertThat(console.err()).isEmpty();
        assertThat(console.out().lines())
                .singleElement()
                .asString()
                .startsWith("World, last observation 2021-01-30: published as history/runs/")
                .contains(console.current().runId(), folder.toString());
    }

    @Test
    void aPredictionAndASearchAreToldInOneLine() {
        console.run("train");

        assertThat(console.in(Texts.BRAZIL).run("predict", "3", "--quiet")).isZero();
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).matches("Mundo, última observação .*: publicado como .*\\R");

        assertThat(console.run("search", "--quiet")).isZero();
        assertThat(console.err()).isEmpty();
        assertThat(console.out()).matches("\\d+,\\d{4}  [a-z_,]+\\R");
    }

    @Test
    void warningsAreCounted() {
        console.run("search");
        console.run("--as-of", "2020-12-01");
        long told = console.out().lines().filter(line -> line.startsWith("! ")).count();

        assertThat(console.run("--as-of", "2020-12-01", "--quiet")).isZero();

        assertThat(told).isGreaterThan(1);
        assertThat(console.out().strip()).endsWith("; " + told + " warnings");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void whatFailsIsStillToldInOneLine() {
        assertThat(console.run("train", "--quiet", "--location", "Ardenja")).isEqualTo(1);

        assertThat(console.out()).isEmpty();
        assertThat(console.err().lines())
                .singleElement()
                .asString()
                .startsWith("covid: ")
                .contains("Did you mean Ardenia?");
    }

    @Test
    void theTrainingsOfAScheduleAreQuietToo() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Session session =
                new Session(
                        new CommandEnvironment(
                                Map.of(),
                                nowhere,
                                nowhere,
                                false,
                                Locale.ENGLISH,
                                InstantSource.system()),
                        new EnumMap<>(Setting.class));
        session.setQuiet(true);

        assertThat(session.flags(false)).containsExactly("--quiet");
    }
}
