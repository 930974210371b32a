package predictcovid.spark;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.slf4j.LoggerFactory;
import predictcovid.log.LogOptions;
import predictcovid.run.input.Workers;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/// One item of a job, done in an executor on the cores that Spark gives a task.
final class ItemTask<T, R> extends AbstractFunction1<Iterator<Integer>, byte[]>
        implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private final Broadcast<Carried<Job<T, R>>> shared;
    private final Carried<Optional<LogOptions>> log;

    /// @param log of executors that are processes of their own
    ItemTask(Broadcast<Carried<Job<T, R>>> shared, Optional<LogOptions> log) {
        this.shared = shared;
        this.log = new Carried<>(log);
    }

    /// The outcome as bytes, which pass Spark's threads without a class of ours.
    ///
    /// @param numbers one number of an item
    @Override
    public byte[] apply(Iterator<Integer> numbers) {
        log.value().ifPresent(ExecutorLog::start);
        Job<T, R> job = shared.value().value();
        return Carried.bytes(outcome(job, numbers.next()));
    }

    private Outcome outcome(Job<T, R> job, int number) {
        long start = System.nanoTime();
        T item = job.items().get(number);
        try {
            R result = new Workers(TaskContext.get().cpus()).call(() -> job.work().of(item));
            if (log.value().isPresent()) {
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                LoggerFactory.getLogger(ItemTask.class).info("{} in {} ms", item, took.toMillis());
            }
            return new Outcome.Done(result);
        } catch (RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw failure;
            }
            return new Outcome.Failed(failure);
        }
    }
}
