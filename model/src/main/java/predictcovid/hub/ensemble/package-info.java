/// The models of a hub as an ensemble.
@NullMarked
package predictcovid.hub.ensemble;

import org.jspecify.annotations.NullMarked;
