package predictcovid.source;

import java.io.Serial;
import java.time.Duration;
import predictcovid.text.Fault;

/// A try that failed for a reason that may pass.
final class TemporaryFailure extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final Duration wish;

    /// @param fault what to say when no further try helps
    /// @param wish how long the server wants us to wait, zero when it does not say
    TemporaryFailure(Fault fault, Duration wish) {
        super(fault);
        this.fault = fault;
        this.wish = wish;
    }

    Fault fault() {
        return fault;
    }

    Duration wish() {
        return wish;
    }
}
