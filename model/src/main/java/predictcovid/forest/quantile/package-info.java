/// Quantile regression forests (Meinshausen 2006) grown on histograms.
@NullMarked
package predictcovid.forest.quantile;

import org.jspecify.annotations.NullMarked;
