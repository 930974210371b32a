package predictcovid.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import predictcovid.run.input.Progress;
import predictcovid.text.Notice;

class CommandLineProgressTest {
    private static final Notice WHAT = new Notice("run.progress.places", 5570);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Progress progress =
            new CommandLineProgress(
                    new PrintStream(out, true, StandardCharsets.UTF_8), false, Locale.ENGLISH);

    @Test
    void saysAtOnceWhatBegins() {
        try (Progress.Task _ = progress.begin(WHAT)) {
            assertThat(lines()).containsExactly("Forecasting 5,570 places");
        }
    }

    @Test
    void tellsEveryTenthOnce() {
        try (Progress.Task task = progress.begin(WHAT)) {
            for (int done = 0; done <= 1_000; done++) {
                task.reached(done, 1_000, "");
            }
        }

        assertThat(lines().skip(1))
                .hasSize(10)
                .allMatch(line -> line.matches("Forecasting 5,570 places: [0-9]+0 %.*"));
    }

    /// A tenth took half a second, so that the rest takes more than a second.
    @Test
    void tellsHowLongTheRestTakes() {
        try (Progress.Task task = progress.begin(WHAT)) {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < 500_000_000) {
                Thread.onSpinWait();
            }
            task.reached(10, 100, "");
        }

        assertThat(lines().skip(1))
                .singleElement()
                .asString()
                .matches("Forecasting 5,570 places: 10 % \\([0-9,]+ s left\\)");
    }

    private Stream<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines();
    }
}
