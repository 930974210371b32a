package predictcovid.series.places;

import predictcovid.series.Measure;
import predictcovid.series.Place;
import predictcovid.text.Notice;

/// A place that is not forecast.
///
/// @param measure what of it is not
/// @param reason a sentence that names the place
public record LeftOut(Place place, Measure measure, Notice reason) {}
