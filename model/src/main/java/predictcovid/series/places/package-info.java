/// Every place of a source at once, as it was known on a day: which are forecast, how each reports,
/// and their series side by side by day and by week.
@NullMarked
package predictcovid.series.places;

import org.jspecify.annotations.NullMarked;
