package predictcovid.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.time.Duration;

/// Hands records to a thread that brings them to Fluentd. Whatever Fluentd does, the thread that
/// logs never waits for it.
final class FluentdAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private static final int CAPACITY = 8192;
    private static final Duration TO_BREAK_OFF = Duration.ofMillis(500);

    private final FluentdQueue queue = new FluentdQueue(CAPACITY);
    private final FluentdSender sender;
    private final UnsentRecords unsent;
    private final Duration patience;
    private final Thread delivery;

    /// @param patience how long [#stop] waits for Fluentd to take what is left
    FluentdAppender(
            FluentdSender sender, FluentdFields fields, UnsentRecords unsent, Duration patience) {
        this.sender = sender;
        this.unsent = unsent;
        this.patience = patience;
        this.delivery =
                Thread.ofPlatform()
                        .daemon()
                        .name("fluentd")
                        .unstarted(new FluentdDelivery(queue, sender, fields, unsent));
    }

    @Override
    public void start() {
        delivery.start();
        super.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        // found on the stack of the thread that logs, so it has to be asked for here
        event.getCallerData();
        if (!queue.add(event)) {
            unsent.noRoom(event);
        }
    }

    /// Waits for the delivery, no longer than its patience, and prints what is left.
    @Override
    public synchronized void stop() {
        if (!isStarted()) {
            return;
        }
        super.stop();
        queue.close();
        String why = hasEndedWithin(patience) ? sender.failure() : "no answer in time";
        sender.close();
        hasEndedWithin(TO_BREAK_OFF);
        unsent.left(queue.removeAll(), sender.address(), why);
    }

    private boolean hasEndedWithin(Duration time) {
        try {
            return delivery.join(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
