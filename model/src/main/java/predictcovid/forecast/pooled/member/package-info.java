/// One member of a blend: error models, a linear part, a quantile forest.
@NullMarked
package predictcovid.forecast.pooled.member;

import org.jspecify.annotations.NullMarked;
