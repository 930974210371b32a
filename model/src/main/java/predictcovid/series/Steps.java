package predictcovid.series;

/// Hears how far a piece of work is; from any thread.
@FunctionalInterface
public interface Steps {
    /// Nobody listens.
    Steps NONE = (done, total) -> {};

    /// Called after every unit of work, or a few of them.
    ///
    /// @param done units so far
    /// @param total units; not positive when unknown
    void reached(long done, long total);
}
