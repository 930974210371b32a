/// How good past forecasts were.
@NullMarked
package predictcovid.backtest;

import org.jspecify.annotations.NullMarked;
