/// Observations cleaned into regular series, and the windows that learning and judging use.
@NullMarked
package predictcovid.series;

import org.jspecify.annotations.NullMarked;
