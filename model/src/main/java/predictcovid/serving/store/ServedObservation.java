package predictcovid.serving.store;

import java.time.LocalDate;

/// What was observed of a target in a place, as a run knew it.
///
/// @param date the day, or the last one of the week
public record ServedObservation(String target, String location, LocalDate date, double value) {}
