/// The search for the best columns.
@NullMarked
package predictcovid.selection;

import org.jspecify.annotations.NullMarked;
