/// Observations as they were known on a day, and how they are revised later.
@NullMarked
package predictcovid.series.vintage;

import org.jspecify.annotations.NullMarked;
