/// Forecasts several steps ahead, as quantiles, trajectories or probabilities of categories.
@NullMarked
package predictcovid.forecast;

import org.jspecify.annotations.NullMarked;
