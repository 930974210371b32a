package predictcovid.forecast;

import java.time.LocalDate;
import java.util.Set;
import predictcovid.series.vintage.ReportArchive;

/// What a forecaster is asked.
///
/// @param known all that may be known on the reference date
/// @param referenceDate a date of the panels' calendar, from which horizons count
/// @param targets that are forecast; the others may teach
public record ForecastRequest(
        ReportArchive known, LocalDate referenceDate, Horizons horizons, Set<String> targets) {
    public ForecastRequest {
        targets = Set.copyOf(targets);
    }

    /// All targets that are known.
    public ForecastRequest(ReportArchive known, LocalDate referenceDate, Horizons horizons) {
        this(known, referenceDate, horizons, known.targets().keySet());
    }

    /// From the vintages that were published by the reference date.
    public static ForecastRequest at(
            LocalDate referenceDate, ReportArchive archive, Horizons horizons) {
        return new ForecastRequest(archive.knownAt(referenceDate), referenceDate, horizons);
    }
}
