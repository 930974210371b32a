package predictcovid.run.input;

import predictcovid.text.Notice;

/// Tells somebody how long work goes on.
public interface Progress {
    /// Nobody listens.
    Progress NONE =
            what ->
                    new Task() {
                        @Override
                        public void reached(long done, long total, String note) {}

                        @Override
                        public void close() {}
                    };

    /// Begins a piece of work.
    Task begin(Notice what);

    /// One piece of work; closed when it ends, well or not.
    interface Task extends AutoCloseable {
        /// Says how far the work is.
        ///
        /// @param done units of work so far
        /// @param total units of work; not positive when unknown
        /// @param note such as the best result so far
        void reached(long done, long total, String note);

        @Override
        void close();
    }
}
