/// What a hub knows of the past: its target data, vintage by vintage.
@NullMarked
package predictcovid.hub.target;

import org.jspecify.annotations.NullMarked;
