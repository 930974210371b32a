package predictcovid.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Records on their way to Fluentd, oldest first. A record stays until it has arrived, so that what
/// is left here is exactly what has not.
final class FluentdQueue {
    private final Deque<ILoggingEvent> events = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final int capacity;

    FluentdQueue(int capacity) {
        this.capacity = capacity;
    }

    /// False, and nothing added, when the queue is full or closed.
    synchronized boolean add(ILoggingEvent event) {
        if (isClosed() || events.size() == capacity) {
            return false;
        }
        notifyAll();
        return events.add(event);
    }

    /// Waits for a record and leaves it in its place; empty when the queue is closed and has no
    /// more.
    synchronized Optional<ILoggingEvent> awaitFirst() throws InterruptedException {
        while (events.isEmpty() && !isClosed()) {
            wait();
        }
        return Optional.ofNullable(events.peekFirst());
    }

    /// Takes the first record out, because it has arrived.
    synchronized void removeFirst() {
        events.pollFirst();
    }

    /// Takes out what is left.
    synchronized List<ILoggingEvent> removeAll() {
        List<ILoggingEvent> left = List.copyOf(events);
        events.clear();
        return left;
    }

    /// Lets no more records in.
    synchronized void close() {
        closed.countDown();
        notifyAll();
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /// Whether the queue is closed before `pause` has passed.
    boolean isClosedWithin(Duration pause) throws InterruptedException {
        return closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }
}
