package predictcovid.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.PrintStream;
import java.util.List;
import org.slf4j.Marker;

/// Prints each record as one line, in one call, so that lines of several threads never mix.
final class ConsoleAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private final PrintStream console;
    private final LogText text;
    private final boolean stackTraces;

    ConsoleAppender(PrintStream console, LogText text, boolean stackTraces) {
        this.console = console;
        this.text = text;
        this.stackTraces = stackTraces;
    }

    @Override
    protected void append(ILoggingEvent event) {
        List<Marker> markers = event.getMarkerList();
        if (!stackTraces && markers != null && markers.contains(Logging.ON_VERBOSE_CONSOLE)) {
            return;
        }
        console.print(
                stackTraces
                        ? text.lineAndStackTrace(event)
                        : text.line(event) + System.lineSeparator());
    }
}
