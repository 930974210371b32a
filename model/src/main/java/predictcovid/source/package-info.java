/// From the source's CSV to observations, each download kept as a vintage.
@NullMarked
package predictcovid.source;

import org.jspecify.annotations.NullMarked;
