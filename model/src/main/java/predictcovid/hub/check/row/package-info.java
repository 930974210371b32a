/// Checks a submission row by row.
@NullMarked
package predictcovid.hub.check.row;

import org.jspecify.annotations.NullMarked;
