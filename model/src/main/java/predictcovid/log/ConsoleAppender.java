package predictcovid.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.PrintStream;
import java.util.List;
import org.slf4j.Marker;

/// Prints each record as one line, in one call, so that lines of several threads never mix.
final class ConsoleAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private final PrintStream console;
    private final LogText text;
    private final ConsoleDetail detail;

    ConsoleAppender(PrintStream console, LogText text, ConsoleDetail detail) {
        this.console = console;
        this.text = text;
        this.detail = detail;
    }

    @Override
    protected void append(ILoggingEvent event) {
        boolean stackTraces = detail == ConsoleDetail.STACK_TRACES;
        if (detail == ConsoleDetail.ERRORS && !event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            return;
        }
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
