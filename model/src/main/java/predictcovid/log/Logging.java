package predictcovid.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Sets logging up by program: our own records from INFO on, those of libraries from WARN on.
public final class Logging {
    /// Marks a record that the console shows only when it is verbose, because the user is told
    /// otherwise.
    public static final Marker ON_VERBOSE_CONSOLE = MarkerFactory.getMarker("ON_VERBOSE_CONSOLE");

    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(3);

    private Logging() {}

    /// Sends the records of all threads to `console`, and to Fluentd if wanted, until the session
    /// is closed. A session that is still open ends here.
    public static LogSession start(LogOptions options, PrintStream console) {
        return start(options, console, PATIENCE_AT_CLOSE);
    }

    static LogSession start(LogOptions options, PrintStream console, Duration patience) {
        LoggerContext context = quiet((LoggerContext) LoggerFactory.getILoggerFactory());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        LogText text = new LogText(options.zone());
        List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
        appenders.add(new ConsoleAppender(console, text, options.console()));
        options.fluentdHost()
                .map(host -> fluentd(host, options, new UnsentRecords(console, text), patience))
                .ifPresent(appenders::add);
        return LogSession.start(context, appenders);
    }

    /// Levels are set, and nothing is written.
    static LoggerContext quiet(LoggerContext context) {
        context.reset();
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger("predictcovid").setLevel(Level.INFO);
        // warns on every start that there is no native Hadoop here
        context.getLogger("org.apache.hadoop.util.NativeCodeLoader").setLevel(Level.ERROR);
        return context;
    }

    private static FluentdAppender fluentd(
            String host, LogOptions options, UnsentRecords unsent, Duration patience) {
        FluentdSender sender = new FluentdSender(host, options.fluentdPort());
        return new FluentdAppender(sender, new FluentdFields(options.zone()), unsent, patience);
    }
}
