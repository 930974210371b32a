/// The Python original's forecaster: a random forest of calendar features for one place, which adds
/// its predicted differences to the last value.
@NullMarked
package predictcovid.forecast.original;

import org.jspecify.annotations.NullMarked;
