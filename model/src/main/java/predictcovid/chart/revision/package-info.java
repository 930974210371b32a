/// Pictures of how numbers are revised after they are first reported.
@NullMarked
package predictcovid.chart.revision;

import org.jspecify.annotations.NullMarked;
