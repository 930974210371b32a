/// Cases and deaths of many places, from the source to published forecasts.
@NullMarked
package predictcovid.run.places;

import org.jspecify.annotations.NullMarked;
