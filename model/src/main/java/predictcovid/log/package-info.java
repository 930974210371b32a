/// Where log records go.
@NullMarked
package predictcovid.log;

import org.jspecify.annotations.NullMarked;
