package predictcovid.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import org.slf4j.helpers.MessageFormatter;

/// A record as Fluentd gets it. The fields `host`, `where`, `type`, `stack_trace`, `timestamp` and
/// `message` are always there; the record's key-value pairs and the MDC of its thread stand beside
/// them.
final class FluentdFields {
    private final DateTimeFormatter timestamp;

    FluentdFields(ZoneId zone) {
        timestamp =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
                        .withZone(zone);
    }

    Map<String, Object> of(ILoggingEvent event, String host) {
        Map<String, Object> fields = extras(event);
        fields.put("host", host);
        fields.put("where", where(event));
        fields.put("type", event.getLevel().toString());
        fields.put("stack_trace", LogText.stackTrace(event));
        fields.put("timestamp", timestamp.format(Instant.ofEpochMilli(event.getTimeStamp())));
        fields.put("message", event.getFormattedMessage());
        return fields;
    }

    /// MDC and key-value pairs. A number that is not finite is left out: Elasticsearch refuses the
    /// whole record for it.
    static Map<String, Object> extras(ILoggingEvent event) {
        Map<String, Object> extras = new LinkedHashMap<>(event.getMDCPropertyMap());
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        for (KeyValuePair pair : pairs == null ? List.<KeyValuePair>of() : pairs) {
            Object value = encodable(pair.value);
            if (!(value instanceof Double number) || Double.isFinite(number)) {
                extras.put(pair.key, value);
            }
        }
        return extras;
    }

    private static Object encodable(@Nullable Object value) {
        return switch (value) {
            case null -> Double.NaN;
            case Boolean truth -> truth;
            case Byte _, Short _, Integer _, Long _ -> value;
            case Number number -> number.doubleValue();
            default -> MessageFormatter.basicArrayFormat("{}", new Object[] {value});
        };
    }

    private static String where(ILoggingEvent event) {
        StackTraceElement[] callers = event.getCallerData();
        return callers.length == 0
                ? event.getLoggerName()
                : callers[0].getClassName() + "." + callers[0].getMethodName();
    }
}
