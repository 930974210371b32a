/// Forecasts told as quantiles or probabilities of categories, of many places at once, and those of
/// many models as one.
@NullMarked
package predictcovid.forecast.quantile;

import org.jspecify.annotations.NullMarked;
