/// How good many forecasts were together, and against each other.
@NullMarked
package predictcovid.backtest.summary;

import org.jspecify.annotations.NullMarked;
