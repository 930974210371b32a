/// The models of a hub as an ensemble: many forecasts of one task as one.
@NullMarked
package predictcovid.hub.ensemble;

import org.jspecify.annotations.NullMarked;
