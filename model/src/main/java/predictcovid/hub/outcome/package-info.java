/// What came of forecast tasks.
@NullMarked
package predictcovid.hub.outcome;

import org.jspecify.annotations.NullMarked;
