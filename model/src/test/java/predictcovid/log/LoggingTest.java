package predictcovid.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LoggingTest {
    private static final Logger LOG = LoggerFactory.getLogger(LoggingTest.class);

    private final Console console = new Console();

    @Test
    void printsOneLineARecordFromInfoOn() {
        try (LogSession _ = start(false)) {
            LOG.debug("detail");
            LOG.info("Forecast of {} days for Curaçao", 7);
        }
        assertThat(console.lines())
                .singleElement()
                .asString()
                .matches(
                        "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\+00:00 INFO  LoggingTest: Forecast of 7"
                                + " days for Curaçao");
    }

    @Test
    void keepsStackTracesOffTheConsole() {
        try (LogSession _ = start(false)) {
            LOG.error("Failed", new IllegalStateException("why"));
        }
        assertThat(console.lines())
                .singleElement()
                .asString()
                .endsWith("Failed (IllegalStateException: why)");
    }

    @Test
    void keepsWhatTheUserIsToldOtherwiseOffTheConsoleUnlessVerbose() {
        for (boolean verbose : new boolean[] {false, true}) {
            try (LogSession _ = start(verbose)) {
                LOG.atError().addMarker(Logging.ON_VERBOSE_CONSOLE).log("failed");
            }
            assertThat(console.lines()).hasSize(verbose ? 1 : 0);
        }
    }

    @Test
    void showsStackTracesWhenVerbose() {
        try (LogSession _ = start(true)) {
            LOG.error("Failed", new IllegalStateException("why"));
            LOG.info("next");
        }
        assertThat(console.lines())
                .contains("java.lang.IllegalStateException: why")
                .anyMatch(line -> line.startsWith("\tat predictcovid.log.LoggingTest"))
                .last()
                .asString()
                .endsWith("INFO  LoggingTest: next");
    }

    @Test
    void keepsLibrariesQuietBelowWarn() {
        try (LogSession _ = start(false)) {
            LoggerFactory.getLogger("smile.regression.RandomForest").info("tree 1");
            LoggerFactory.getLogger("org.apache.hadoop.util.NativeCodeLoader").warn("no native");
            LoggerFactory.getLogger("software.amazon.awssdk.X").info("request");
            LoggerFactory.getLogger("org.apache.parquet.X").warn("odd file");
        }
        assertThat(console.lines()).singleElement().asString().endsWith("WARN  X: odd file");
    }

    @Test
    void takesRecordsOfJavaUtilLoggingInsteadOfLettingThemPrint() {
        java.util.logging.Logger library = java.util.logging.Logger.getLogger("some.library.Part");
        try (LogSession _ = start(false)) {
            library.info("hello");
            library.warning("odd");
        }
        assertThat(java.util.logging.Logger.getLogger("").getHandlers()).hasSize(1);
        assertThat(console.lines()).singleElement().asString().endsWith("WARN  Part: odd");
    }

    @Test
    void isSilentAfterClosingHoweverOftenThatHappens() {
        LogSession session = start(false);
        session.close();
        session.close();
        LOG.error("too late");
        assertThat(console.text()).isEmpty();
    }

    @Test
    void aSecondSessionEndsTheFirst() {
        LogSession first = start(false);
        Console other = new Console();
        try (LogSession _ = Logging.start(options(false), other.stream())) {
            LOG.info("one");
            first.close();
            LOG.info("two");
        }
        assertThat(console.text()).isEmpty();
        assertThat(other.lines()).hasSize(2);
    }

    @Test
    void logbackIsQuietWhenNobodyHasStartedLogging() throws JoranException {
        LoggerContext fresh = new LoggerContext();
        new ContextInitializer(fresh).autoConfig();
        ch.qos.logback.classic.Logger root = fresh.getLogger(Logger.ROOT_LOGGER_NAME);
        assertThat(root.iteratorForAppenders()).isExhausted();
        assertThat(root.getLevel()).isEqualTo(Level.WARN);
    }

    @Test
    void aQuietConsoleShowsErrorsOnly() {
        LogOptions errors =
                new LogOptions(Optional.empty(), 9880, ZoneOffset.UTC, ConsoleDetail.ERRORS);
        try (LogSession _ = Logging.start(errors, console.stream())) {
            LOG.info("one");
            LOG.warn("two");
            LOG.error("three", new IllegalStateException("why"));
        }
        assertThat(console.lines()).singleElement().asString().contains("three");
    }

    private LogSession start(boolean verbose) {
        return Logging.start(options(verbose), console.stream());
    }

    private static LogOptions options(boolean verbose) {
        return new LogOptions(Optional.empty(), 9880, ZoneOffset.UTC, verbose);
    }
}
