package predictcovid.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import predictcovid.log.LogOptions;
import predictcovid.log.LogSession;
import predictcovid.log.Logging;

/// The log of an executor, which lasts as long as its process.
final class ExecutorLog {
    private static final Map<LogOptions, LogSession> OPEN = new ConcurrentHashMap<>();

    private ExecutorLog() {}

    /// Starts it unless it has started.
    static void start(LogOptions options) {
        OPEN.computeIfAbsent(options, ExecutorLog::open);
    }

    private static LogSession open(LogOptions options) {
        SparkLog.keepApart();
        LogSession session = Logging.start(options, System.err);
        SparkLog.forward(true);
        Runtime.getRuntime().addShutdownHook(new Thread(session::close, "log"));
        return session;
    }
}
