package predictcovid.run.input;

import java.time.LocalDate;
import java.util.Optional;

/// What is asked of one run, beside the settings.
///
/// @param asOf use only what was known on this day
/// @param force take a source that is much shorter than the last one
/// @param refresh read the source again, although there is a vintage of today
public record RunRequest(Optional<LocalDate> asOf, boolean force, boolean refresh) {
    /// The source as it is today.
    public static final RunRequest TODAY = new RunRequest(Optional.empty(), false, false);
}
