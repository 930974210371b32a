/// Forecasts that every other one must beat, each place by itself.
@NullMarked
package predictcovid.forecast.baseline;

import org.jspecify.annotations.NullMarked;
