package predictcovid.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Brings the queue's records to Fluentd one after the other, on a thread of its own, until the
/// queue is closed and empty, or closed and Fluentd cannot be reached.
final class FluentdDelivery implements Runnable {
    private static final String TAG = "predictcovid.model";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final FluentdQueue queue;
    private final FluentdSender sender;
    private final FluentdFields fields;
    private final UnsentRecords unsent;

    FluentdDelivery(
            FluentdQueue queue, FluentdSender sender, FluentdFields fields, UnsentRecords unsent) {
        this.queue = queue;
        this.sender = sender;
        this.fields = fields;
        this.unsent = unsent;
    }

    @Override
    public void run() {
        String host = hostName();
        try {
            Optional<ILoggingEvent> first = queue.awaitFirst();
            while (first.isPresent() && deliver(first.get(), host)) {
                queue.removeFirst();
                first = queue.awaitFirst();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Tries until the record has arrived; false when that failed after the queue was closed.
    private boolean deliver(ILoggingEvent event, String host) throws InterruptedException {
        Map<String, Object> record = fields.of(event, host);
        long seconds = event.getTimeStamp() / 1000;
        Duration pause = FIRST_PAUSE;
        boolean last = queue.isClosed();
        while (!sender.emit(TAG, seconds, record)) {
            if (last) {
                return false;
            }
            if (pause.equals(FIRST_PAUSE)) {
                unsent.waiting(sender.address(), sender.failure());
            }
            last = queue.isClosedWithin(pause);
            pause = pause.multipliedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
        return true;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "localhost";
        }
    }
}
