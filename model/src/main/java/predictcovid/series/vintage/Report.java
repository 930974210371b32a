package predictcovid.series.vintage;

import java.time.LocalDate;

/// One number as it was reported on one day.
///
/// @param target what is counted, such as `wk inc covid hosp`
/// @param location the place's code
/// @param targetEndDate the day, or the last day of the week, that it counts
/// @param asOf the day on which it was so known
/// @param value NaN when the report leaves it blank
public record Report(
        String target, String location, LocalDate targetEndDate, LocalDate asOf, double value) {}
