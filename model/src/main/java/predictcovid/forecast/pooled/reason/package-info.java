/// Forecasts with the features that moved them.
@NullMarked
package predictcovid.forecast.pooled.reason;

import org.jspecify.annotations.NullMarked;
