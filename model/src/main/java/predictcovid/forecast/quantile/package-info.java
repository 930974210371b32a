/// Forecasts told as quantiles, of many places at once.
@NullMarked
package predictcovid.forecast.quantile;

import org.jspecify.annotations.NullMarked;
