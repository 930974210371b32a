package predictcovid.run.schedule;

/// One training, from start to end.
@FunctionalInterface
interface Trainer {
    /// Trains and waits for the end.
    ///
    /// @return the exit status, 0 when a run was published
    /// @throws InterruptedException when told to stop; the training has then ended
    int train() throws InterruptedException;
}
