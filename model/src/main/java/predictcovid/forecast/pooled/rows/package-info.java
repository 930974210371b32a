/// What forests learn from: rows of features, and what followed each of them.
@NullMarked
package predictcovid.forecast.pooled.rows;

import org.jspecify.annotations.NullMarked;
