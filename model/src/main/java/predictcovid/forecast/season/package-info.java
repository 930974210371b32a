/// Trajectories to the end of a season, and the peak on them.
@NullMarked
package predictcovid.forecast.season;

import org.jspecify.annotations.NullMarked;
