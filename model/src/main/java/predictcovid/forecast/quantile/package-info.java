/// Forecasts told as quantiles, of many places at once, and those of many models as one.
@NullMarked
package predictcovid.forecast.quantile;

import org.jspecify.annotations.NullMarked;
