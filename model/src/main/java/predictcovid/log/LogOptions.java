package predictcovid.log;

import java.time.ZoneId;
import java.util.Optional;

/// Where log records go, and how they look.
///
/// @param fluentdHost also send records there; empty: console only
/// @param fluentdPort of Fluentd's `forward` input
/// @param zone of every time in a record
/// @param console how much of them the console shows
public record LogOptions(
        Optional<String> fluentdHost, int fluentdPort, ZoneId zone, ConsoleDetail console) {
    /// @param verbose show stack traces on the console, too
    public LogOptions(Optional<String> fluentdHost, int fluentdPort, ZoneId zone, boolean verbose) {
        this(
                fluentdHost,
                fluentdPort,
                zone,
                verbose ? ConsoleDetail.STACK_TRACES : ConsoleDetail.LINES);
    }
}
