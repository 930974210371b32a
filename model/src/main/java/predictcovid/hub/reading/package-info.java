/// Anybody's submission as forecasts.
@NullMarked
package predictcovid.hub.reading;

import org.jspecify.annotations.NullMarked;
