/// Forecasts told as probabilities of categories.
@NullMarked
package predictcovid.forecast.category;

import org.jspecify.annotations.NullMarked;
