/// One forest for all places, targets and horizons.
@NullMarked
package predictcovid.forecast.pooled;

import org.jspecify.annotations.NullMarked;
