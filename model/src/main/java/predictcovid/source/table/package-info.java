/// Tables of counts, read strictly by their descriptions: observations, or a fault that names the
/// line.
@NullMarked
package predictcovid.source.table;

import org.jspecify.annotations.NullMarked;
