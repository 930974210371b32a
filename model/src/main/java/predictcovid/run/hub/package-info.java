/// Forecasts for a Forecast Hub, from its target data to a submission.
@NullMarked
package predictcovid.run.hub;

import org.jspecify.annotations.NullMarked;
