package predictcovid.run.input;

import predictcovid.text.Notice;

/// Tells somebody how long work goes on.
public interface Progress {
    /// Nobody listens.
    Progress NONE =
            (what, total) ->
                    new Task() {
                        @Override
                        public void reached(long done, String note) {}

                        @Override
                        public void close() {}
                    };

    /// Begins a piece of work.
    ///
    /// @param total units of work; −1 when unknown
    Task begin(Notice what, long total);

    /// One piece of work; closed when it ends, well or not.
    interface Task extends AutoCloseable {
        /// Says how far the work is.
        ///
        /// @param done units of work so far
        /// @param note such as the best result so far
        void reached(long done, String note);

        @Override
        void close();
    }
}
