package predictcovid.run.input;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/// Runs parallel work on a fixed number of threads.
public record Workers(int threads) {
    /// What `work` returns; its parallel streams, Smile's among them, stay on these threads. When
    /// the calling thread is interrupted, the work is given up.
    ///
    /// @throws CancellationException when interrupted
    public <T> T call(Callable<T> work) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } catch (ExecutionException failed) {
            throw unchecked(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
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
