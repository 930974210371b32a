package predictcovid.spark;

import ch.qos.logback.classic.spi.LogbackServiceProvider;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.apache.spark.SparkConf;
import org.slf4j.LoggerFactory;

/// Hands the warnings of Spark, which has a log of its own, to ours: on to the console and Fluentd.
final class SparkLog extends AbstractAppender {
    /// The name of what the launcher sets up.
    private static final String LAUNCHERS = "predictcovid";

    private SparkLog() {
        super("predictcovid", null, null, true, Property.EMPTY_ARRAY);
    }

    /// Has our classes find Logback, although Spark has bound its own SLF4J to Log4j: to be called
    /// before the first of them logs.
    static void keepApart() {
        System.setProperty("slf4j.provider", LogbackServiceProvider.class.getName());
        System.setProperty("slf4j.internal.verbosity", "WARN");
    }

    /// Begins. A log that the user has set up stays as it is.
    ///
    /// @param beside leave what Spark prints itself
    static void forward(boolean beside) {
        if (!(LogManager.getContext(SparkConf.class.getClassLoader(), false)
                instanceof LoggerContext context)) {
            return;
        }
        Configuration configuration = context.getConfiguration();
        LoggerConfig root = configuration.getRootLogger();
        if (!beside) {
            boolean isOurs =
                    configuration instanceof DefaultConfiguration
                            || configuration.getName().equals(LAUNCHERS);
            if (!isOurs) {
                return;
            }
            root.getAppenders().keySet().forEach(root::removeAppender);
            root.setLevel(Level.WARN);
        }
        SparkLog forward = new SparkLog();
        forward.start();
        root.addAppender(forward, Level.WARN, null);
        context.updateLoggers();
    }

    @Override
    public void append(LogEvent event) {
        org.slf4j.event.Level level =
                event.getLevel().isMoreSpecificThan(Level.ERROR)
                        ? org.slf4j.event.Level.ERROR
                        : org.slf4j.event.Level.WARN;
        LoggerFactory.getLogger(event.getLoggerName())
                .atLevel(level)
                .setCause(event.getThrown())
                .log(event.getMessage().getFormattedMessage());
    }
}
