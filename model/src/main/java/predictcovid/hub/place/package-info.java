/// The places that a hub forecasts.
@NullMarked
package predictcovid.hub.place;

import org.jspecify.annotations.NullMarked;
