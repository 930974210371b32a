package predictcovid.run.input;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.slf4j.MDC;
import predictcovid.engine.Engine;

/// Runs parallel work on a fixed number of threads.
public record Workers(int threads) implements Engine {
    /// One item after the other in their order, each on all threads.
    @Override
    public <T, R> void each(List<T> items, Work<T, R> work, BiConsumer<T, R> done) {
        for (T item : items) {
            done.accept(item, call(() -> work.of(item)));
        }
    }

    /// Threads end with their work.
    @Override
    public void close() {}

    /// What `work` returns; its parallel streams, Smile's among them, stay on these threads. When
    /// the calling thread is interrupted, the work is given up.
    ///
    /// @throws CancellationException when interrupted
    public <T> T call(Callable<T> work) {
        try (Running<T> running = start(work)) {
            return running.result();
        }
    }

    /// Starts `work` and returns at once. Its log records carry the run of the calling thread.
    /// Closing what is returned gives the work up unless it is done.
    public <T> Running<T> start(Callable<T> work) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        Map<String, String> context = MDC.getCopyOfContextMap();
        return new Running<>(
                pool,
                pool.submit(() -> {
                    MDC.setContextMap(context == null ? Map.of() : context);
                    return work.call();
                }));
    }

    /// Work on its way.
    public static final class Running<T> implements AutoCloseable {
        private final ForkJoinPool pool;
        private final Future<T> work;

        private Running(ForkJoinPool pool, Future<T> work) {
            this.pool = pool;
            this.work = work;
        }

        /// Waits for what the work returns.
        ///
        /// @throws CancellationException when interrupted
        public T result() {
            try {
                return work.get();
            } catch (ExecutionException failed) {
                throw unchecked(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    private static RuntimeException unchecked(ExecutionException failed) {
        return switch (failed.getCause()) {
            case Error error -> throw error;
            case RuntimeException runtime -> runtime;
            case null, default -> new IllegalStateException(failed);
        };
    }
}
