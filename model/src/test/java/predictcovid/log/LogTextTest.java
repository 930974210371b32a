package predictcovid.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

class LogTextTest {
    private final LogText text = new LogText(ZoneId.of("America/Sao_Paulo"));

    @Test
    void writesTimeInItsZoneLevelClassAndMessage() {
        assertThat(text.line(event(Level.INFO, "Trained on 55 rows")))
                .isEqualTo("2026-11-23 12:01:02-03:00 INFO  TrainingRun: Trained on 55 rows");
        assertThat(text.line(event(Level.ERROR, "No"))).contains(" ERROR TrainingRun: No");
    }

    @Test
    void keepsAMessageWithLineBreaksAndEscapesOnOneLine() {
        assertThat(text.line(event(Level.WARN, "bad value \"\u001b[31mx\r\n\ty\u2028z\"")))
                .endsWith("TrainingRun: bad value \" [31mx y z\"");
    }

    @Test
    void saysWhatAnExceptionSaysWithoutItsStackTrace() {
        LoggingEvent event = event(Level.ERROR, "Not published", new IOException("disk\nfull"));
        assertThat(text.line(event))
                .endsWith("TrainingRun: Not published (IOException: disk full)");
    }

    @Test
    void doesNotRepeatWhatTheMessageSaysAlready() {
        LoggingEvent event = event(Level.ERROR, "Failed: disk full", new IOException("disk full"));
        assertThat(text.line(event)).endsWith("TrainingRun: Failed: disk full");
        LoggingEvent silent = event(Level.ERROR, "Failed", new IOException());
        assertThat(text.line(silent)).endsWith("TrainingRun: Failed (IOException)");
    }

    @Test
    void writesEverythingWithKeyValuePairsAndStackTrace() {
        LoggingEvent event = event(Level.ERROR, "Failed", new IOException("disk full"));
        event.setKeyValuePairs(List.of(new KeyValuePair("seconds", 12)));
        assertThat(text.everything(event).lines())
                .startsWith(
                        "2026-11-23 12:01:02-03:00 ERROR TrainingRun: Failed (IOException: disk full)"
                                + " {seconds=12}",
                        "java.io.IOException: disk full")
                .anyMatch(line -> line.startsWith("\tat predictcovid.log.LogTextTest"));
        assertThat(text.everything(event(Level.INFO, "Done")))
                .isEqualTo(
                        "2026-11-23 12:01:02-03:00 INFO  TrainingRun: Done"
                                + System.lineSeparator());
    }

    private static LoggingEvent event(Level level, String message, Throwable... thrown) {
        LoggingEvent event =
                new LoggingEvent(
                        LogTextTest.class.getName(),
                        (Logger) LoggerFactory.getLogger("predictcovid.run.TrainingRun"),
                        level,
                        message,
                        thrown.length == 0 ? null : thrown[0],
                        null);
        event.setInstant(Instant.parse("2026-11-23T15:01:02.345Z"));
        return event;
    }
}
