/// Forecasts several steps ahead, with intervals.
@NullMarked
package predictcovid.forecast;

import org.jspecify.annotations.NullMarked;
