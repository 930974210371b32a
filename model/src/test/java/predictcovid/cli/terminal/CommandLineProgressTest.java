package predictcovid.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import predictcovid.run.input.Progress;
import predictcovid.text.Notice;

class CommandLineProgressTest {
    private static final Notice WHAT = new Notice("run.progress.places", 5570);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicLong seconds = new AtomicLong(-7);
    private final Progress progress =
            new CommandLineProgress(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    false,
                    Locale.ENGLISH,
                    () -> TimeUnit.SECONDS.toNanos(seconds.get()));

    @Test
    void saysAtOnceWhatBegins() {
        try (Progress.Task _ = progress.begin(WHAT)) {
            assertThat(lines()).containsExactly("Forecasting 5,570 places");
        }
    }

    @Test
    void workOfLessThanHalfAMinuteTakesOneLine() {
        try (Progress.Task task = progress.begin(WHAT)) {
            for (int done = 0; done <= 1_000; done++) {
                seconds.set(-7 + done * 29 / 1_000);
                task.reached(done, 1_000, "");
            }
        }

        assertThat(lines()).containsExactly("Forecasting 5,570 places");
    }

    /// One of 120 parts each second.
    @Test
    void longWorkTellsEveryHalfMinuteHowFarItIsAndHowLongTheRestTakes() {
        try (Progress.Task task = progress.begin(WHAT)) {
            for (int done = 0; done <= 120; done++) {
                seconds.set(-7 + done);
                task.reached(done, 120, "");
                task.reached(done, 120, "");
            }
        }

        assertThat(lines())
                .containsExactly(
                        "Forecasting 5,570 places",
                        "Forecasting 5,570 places: 25 % (90 s left)",
                        "Forecasting 5,570 places: 50 % (60 s left)",
                        "Forecasting 5,570 places: 75 % (30 s left)",
                        "Forecasting 5,570 places: 100 %");
    }

    @Test
    void tellsWhatIsKnownSoFarOfWorkThatReportsSeldom() {
        try (Progress.Task task = progress.begin(WHAT)) {
            seconds.addAndGet(600);
            task.reached(0, 4, "");
            task.reached(1, 4, "best 0.25");
        }

        assertThat(lines().skip(1))
                .containsExactly("Forecasting 5,570 places: 25 % best 0.25 (1,800 s left)");
    }

    @Test
    void workOfUnknownLengthTellsNoShare() {
        try (Progress.Task task = progress.begin(WHAT)) {
            seconds.addAndGet(600);
            task.reached(5, -1, "");
        }

        assertThat(lines()).hasSize(1);
    }

    private Stream<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines();
    }
}
