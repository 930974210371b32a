package predictcovid.log;

import ch.qos.logback.classic.spi.ILoggingEvent;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Prints what does not reach Fluentd, in full and under a heading that says so.
final class UnsentRecords {
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
                "Fluentd at %s does not take records (%s). They wait, and the run goes on.%n",
                address, why);
    }

    /// Prints a record for which the queue has no room, and a heading before the first of them.
    void noRoom(ILoggingEvent event) {
        String heading =
                "Too many records wait for Fluentd. From here on, those without room are"
                    + " printed:%n";
        boolean first = withoutRoom.getAndIncrement() == 0;
        print((first ? heading : "") + "%s", text.everything(event));
    }

    /// Prints the records that are left at the end, and says how many were printed before for want
    /// of room.
    void left(List<ILoggingEvent> events, String address, String why) {
        if (withoutRoom.get() > 0) {
            print(
                    "Fluentd at %s did not get %d records, printed above.%n",
                    address, withoutRoom.get());
        }
        if (!events.isEmpty()) {
            String records = events.stream().map(text::everything).collect(Collectors.joining());
            print(
                    "Fluentd at %s did not take these %d records (%s):%n%s",
                    address, events.size(), why, records);
        }
    }

    /// In one call, so that lines of several threads never mix.
    private void print(String format, Object... args) {
        console.print(format.formatted(args));
        console.flush();
    }
}
