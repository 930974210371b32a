/// From the source's CSV, downloaded or at hand, to observations, each download kept as a vintage.
@NullMarked
package predictcovid.source;

import org.jspecify.annotations.NullMarked;
