package predictcovid.series.cleaning;

import predictcovid.series.TimeSeries;

/// A cleaned series and what cleaning did.
public record CleanSeries(TimeSeries series, CleaningReport report) {}
