package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.cli.terminal.CommandEnvironment;
import predictcovid.run.input.LoadedSource;
import predictcovid.text.Fault;

/// What a notebook reads.
class InlineTest {
    private static final String JUNE =
            "src/test/resources/public/owid/owid-covid-data-2020-06-18.csv.gz";

    @TempDir private Path folder;

    @Test
    void readsTheSeriesThatARunStartsFrom() {
        LoadedSource loaded = read(JUNE, "2020-06-19");

        assertThat(loaded.own().series().lastDate()).isEqualTo("2020-06-18");
        // the source's own rows of the world, which the program sums anew
        assertThat(value(loaded, "2020-06-17")).isEqualTo(141_316);
        // the row's 175,841 without Chile's backlog of 36,179, with the mean of its last week
        // instead
        assertThat(value(loaded, "2020-06-18")).isCloseTo(175_841 - 36_179 + 5_955.7, within(0.1));
        assertThat(loaded.archive().all().targets().keySet())
                .containsExactly("day inc case", "day inc death", "wk inc case", "wk inc death");
    }

    @Test
    void knowsNothingLaterThanTheDayAskedFor() {
        assertThat(read(JUNE, "2020-06-10").own().series().lastDate())
                .isBeforeOrEqualTo("2020-06-10");
    }

    @Test
    void keepsTheRawFileAndPublishesNothing() {
        LoadedSource loaded = read(JUNE, "2020-06-19");

        assertThat(folder.resolve(loaded.source().file())).hasSameBinaryContentAs(Path.of(JUNE));
        assertThat(folder.resolve("results")).doesNotExist();
        assertThat(folder.resolve("history")).doesNotExist();
    }

    @Test
    void saysInOneLineThatThereIsNoSuchFile() {
        assertThatThrownBy(() -> read("nothing.csv", "2020-06-19"))
                .isInstanceOf(Fault.class)
                .hasMessage("There is no file nothing.csv. Check URL_DATASOURCE.");
    }

    private LoadedSource read(String source, String asOf) {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        CommandEnvironment environment =
                new CommandEnvironment(
                        Map.of("DATALAKE", folder.toString()),
                        nowhere,
                        nowhere,
                        false,
                        Locale.ENGLISH,
                        InstantSource.fixed(Instant.parse("2020-06-19T12:00:00Z")));
        return Inline.read(environment, source, LocalDate.parse(asOf));
    }

    private static double value(LoadedSource loaded, String date) {
        LocalDate day = LocalDate.parse(date);
        return loaded.own().series().between(day, day).value(0);
    }
}
