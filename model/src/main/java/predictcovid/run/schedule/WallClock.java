package predictcovid.run.schedule;

import java.time.Duration;
import java.time.InstantSource;

/// The time of day, and waiting for a later one.
public interface WallClock extends InstantSource {
    /// Returns after `duration`.
    ///
    /// @throws InterruptedException when told to stop
    void pause(Duration duration) throws InterruptedException;
}
