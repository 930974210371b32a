package predictcovid.source;

import java.time.LocalDate;
import java.util.Optional;
import predictcovid.catalog.PublicAddress;

/// Which data are wanted.
///
/// @param url an `http:`, `https:`, `file:` or `simulated:SEED` address, or a path
/// @param today the day of the run
/// @param asOf use only what was known before this day
/// @param force take a file even when it is much shorter than the last one
/// @param refresh ask the source even when today's vintage is there
public record SourceRequest(
        String url, LocalDate today, Optional<LocalDate> asOf, boolean force, boolean refresh) {
    /// What the source says today.
    public static SourceRequest of(String url, LocalDate today) {
        return new SourceRequest(url, today, Optional.empty(), false, false);
    }

    /// The address as it is stored and shown.
    String name() {
        return PublicAddress.of(url);
    }

    /// The past day as of which the data are wanted, if it is one.
    Optional<LocalDate> pastDay() {
        return asOf.filter(day -> day.isBefore(today));
    }
}
