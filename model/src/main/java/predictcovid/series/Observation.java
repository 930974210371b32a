package predictcovid.series;

import java.time.LocalDate;

/// One published number, as the source has it.
///
/// @param value events of one [Measure] reported that day; NaN when the source is blank; negative
///   when it corrects earlier days
public record Observation(Place place, LocalDate date, double value) {}
