package predictcovid.series;

/// A cleaned series and what cleaning did.
public record CleanSeries(TimeSeries series, CleaningReport report) {}
