package predictcovid.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.util.List;

/// The time in which records are written. After it they go nowhere.
public final class LogSession implements AutoCloseable {
    private final Logger root;
    private final List<Appender<ILoggingEvent>> appenders;

    private LogSession(Logger root, List<Appender<ILoggingEvent>> appenders) {
        this.root = root;
        this.appenders = List.copyOf(appenders);
    }

    static LogSession start(LoggerContext context, List<Appender<ILoggingEvent>> appenders) {
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        for (Appender<ILoggingEvent> appender : appenders) {
            appender.setContext(context);
            appender.start();
            root.addAppender(appender);
        }
        return new LogSession(root, appenders);
    }

    /// Waits a few seconds at most for what Fluentd has not taken yet, then prints the rest on the
    /// console. Closing twice does no harm; a second thread that closes waits for the first.
    @Override
    public void close() {
        for (Appender<ILoggingEvent> appender : appenders) {
            root.detachAppender(appender);
            appender.stop();
        }
    }
}
