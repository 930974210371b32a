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

    /// What hears of one of several like pieces of the work.
    ///
    /// @param before pieces that are done
    /// @param pieces all of them
    default Steps part(int before, int pieces) {
        return (done, total) -> reached(done + before * total, total * pieces);
    }
}
