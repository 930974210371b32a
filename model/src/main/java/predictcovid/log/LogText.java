package predictcovid.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A record as people read it: `2026-11-23 12:01:02-03:00 INFO TrainingRun: message`.
final class LogText {
    private static final Pattern LINE_BREAKS_AND_CONTROLS = Pattern.compile("(\\R|\\p{Cntrl})+");

    private final DateTimeFormatter time;

    LogText(ZoneId zone) {
        time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx", Locale.ROOT).withZone(zone);
    }

    /// The record on one line, whatever its message holds; of an exception only what it says.
    String line(ILoggingEvent event) {
        return "%s %-5s %s: %s"
                .formatted(
                        time.format(Instant.ofEpochMilli(event.getTimeStamp())),
                        event.getLevel(),
                        simpleName(event.getLoggerName()),
                        oneLine(event.getFormattedMessage()) + cause(event));
    }

    /// The line, and below it the stack trace if there is one.
    String lineAndStackTrace(ILoggingEvent event) {
        return line(event) + System.lineSeparator() + stackTrace(event);
    }

    /// All that the record holds: the line, what Fluentd would have got besides, and the stack
    /// trace.
    String everything(ILoggingEvent event) {
        Map<String, Object> extras = FluentdFields.extras(event);
        String pairs = extras.isEmpty() ? "" : " " + oneLine(extras.toString());
        return line(event) + pairs + System.lineSeparator() + stackTrace(event);
    }

    /// Empty without an exception; else lines, each with its end.
    static String stackTrace(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        return thrown == null ? "" : ThrowableProxyUtil.asString(thrown);
    }

    private static String cause(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown == null) {
            return "";
        }
        String message = thrown.getMessage();
        if (message == null) {
            return " (" + simpleName(thrown.getClassName()) + ")";
        }
        boolean said = event.getFormattedMessage().contains(message);
        return said ? "" : " (" + simpleName(thrown.getClassName()) + ": " + oneLine(message) + ")";
    }

    private static String oneLine(String text) {
        return LINE_BREAKS_AND_CONTROLS.matcher(text).replaceAll(" ");
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
