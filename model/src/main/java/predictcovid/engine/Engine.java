package predictcovid.engine;

import java.io.Serializable;
import java.util.List;
import java.util.function.BiConsumer;

/// Does much work of one kind: on the threads of this machine, or on those of others. What comes of
/// it is the same to the last bit, whoever does it and in whichever order.
public interface Engine extends AutoCloseable {
    /// Does `work` for every item, each in a fork-join pool of its own, and hands each result on as
    /// it comes. When the calling thread is interrupted, the work is given up.
    ///
    /// @param items each differs from the others
    /// @param done called in the calling thread, once for each item, in any order
    /// @throws java.util.concurrent.CancellationException when interrupted
    <T, R> void each(List<T> items, Work<T, R> work, BiConsumer<T, R> done);

    /// What another machine must know of this process is forgotten there.
    @Override
    void close();

    /// What is done for an item. It travels to other machines together with all that it holds, as
    /// items and results do: records, lists and maps of values, and whatever Java can serialise.
    ///
    /// @param <T> item
    /// @param <R> result
    interface Work<T, R> extends Serializable {
        R of(T item);
    }
}
