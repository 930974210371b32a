package predictcovid.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Prints what does not reach Fluentd, in full and under a heading that says so.
final class UnsentRecords {
    private static final String NO_ROOM =
            "Too many records wait for Fluentd. Those without room are printed from here on:";

    private final PrintStream console;
    private final LogText text;
    private final AtomicLong withoutRoom = new AtomicLong();

    UnsentRecords(PrintStream console, LogText text) {
        this.console = console;
        this.text = text;
    }

    /// Says that records wait for Fluentd.
    void waiting(String address, String why) {
        print(
                "Fluentd at %s does not take records (%s). They wait, and the run goes on.%n"
                        .formatted(address, why));
    }

    /// Prints a record for which the queue has no room, and a heading before the first of them.
    void noRoom(ILoggingEvent event) {
        boolean first = withoutRoom.getAndIncrement() == 0;
        print((first ? NO_ROOM + System.lineSeparator() : "") + text.everything(event));
    }

    /// Prints the records that are left at the end, and says how many were printed before.
    void left(List<ILoggingEvent> events, String address, String why) {
        if (withoutRoom.get() > 0) {
            print(
                    "Fluentd at %s did not get %d records, printed above.%n"
                            .formatted(address, withoutRoom.get()));
        }
        if (!events.isEmpty()) {
            String heading =
                    "Fluentd at %s did not take these %d records (%s):%n"
                            .formatted(address, events.size(), why);
            print(
                    events.stream()
                            .map(text::everything)
                            .collect(Collectors.joining("", heading, "")));
        }
    }

    /// In one call, so that lines of several threads never mix.
    private void print(String lines) {
        console.print(lines);
        console.flush();
    }
}
