/// Observations cleaned into regular series, of one place or of many side by side, and the windows
/// that learning and judging use.
@NullMarked
package predictcovid.series;

import org.jspecify.annotations.NullMarked;
