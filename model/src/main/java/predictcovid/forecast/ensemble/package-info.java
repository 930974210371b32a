/// Many forecasts of one task as one.
@NullMarked
package predictcovid.forecast.ensemble;

import org.jspecify.annotations.NullMarked;
