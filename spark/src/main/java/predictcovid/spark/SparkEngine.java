package predictcovid.spark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;
import org.jspecify.annotations.Nullable;
import predictcovid.engine.Engine;
import predictcovid.log.LogOptions;
import scala.Function0;
import scala.Function2;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/// The executors of a Spark context, which get an item at a time.
final class SparkEngine implements Engine {
    private static final long MILLIS_TO_LOOK = 200;

    private final JavaSparkContext spark;
    private final SparkTrouble trouble;
    private final Optional<LogOptions> log;

    /// @param log of executors that are processes of their own
    SparkEngine(JavaSparkContext spark, SparkTrouble trouble, Optional<LogOptions> log) {
        this.spark = spark;
        this.trouble = trouble;
        this.log = log;
    }

    @Override
    public <T, R> void each(List<T> items, Work<T, R> work, BiConsumer<T, R> done) {
        if (items.isEmpty()) {
            return;
        }
        Broadcast<Carried<Job<T, R>>> job = spark.broadcast(new Carried<>(new Job<>(items, work)));
        BlockingQueue<Map.Entry<Integer, byte[]>> arrivals = new LinkedBlockingQueue<>();
        SimpleFutureAction<BoxedUnit> running =
                submit(new ItemTask<>(job, log), items.size(), arrivals);
        try {
            for (int left = items.size(); left > 0; left--) {
                Map.Entry<Integer, byte[]> next = next(arrivals, running);
                @SuppressWarnings("unchecked") // the work itself made it
                R result = (R) result(Carried.read(next.getValue()));
                done.accept(items.get(next.getKey()), result);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            running.cancel();
        }
    }

    private <T, R> SimpleFutureAction<BoxedUnit> submit(
            ItemTask<T, R> task, int items, BlockingQueue<Map.Entry<Integer, byte[]>> arrivals) {
        List<Integer> numbers = IntStream.range(0, items).boxed().toList();
        RDD<Integer> each = spark.parallelize(numbers, items).rdd();
        List<Object> partitions = List.copyOf(numbers);
        Function2<Object, byte[], BoxedUnit> arrived =
                (number, outcome) -> {
                    arrivals.add(Map.entry((Integer) number, outcome));
                    return BoxedUnit.UNIT;
                };
        Function0<BoxedUnit> nothing = () -> BoxedUnit.UNIT;
        return spark.sc()
                .submitJob(
                        each,
                        task,
                        CollectionConverters.asScala(partitions).toSeq(),
                        arrived,
                        nothing);
    }

    /// Waits for the number of an item and its outcome, unless Spark has given up.
    private Map.Entry<Integer, byte[]> next(
            BlockingQueue<Map.Entry<Integer, byte[]>> arrivals,
            SimpleFutureAction<BoxedUnit> running)
            throws InterruptedException {
        while (true) {
            boolean ended = running.isCompleted();
            Map.Entry<Integer, byte[]> next = arrivals.poll(MILLIS_TO_LOOK, TimeUnit.MILLISECONDS);
            if (next != null) {
                return next;
            }
            if (ended) {
                throw trouble.of(running.value().get().failed().get());
            }
        }
    }

    private static @Nullable Object result(Object outcome) {
        return switch ((Outcome) outcome) {
            case Outcome.Done(@Nullable Object result) -> result;
            case Outcome.Failed(RuntimeException failure) -> throw failure;
        };
    }

    @Override
    public void close() {
        spark.close();
    }
}
