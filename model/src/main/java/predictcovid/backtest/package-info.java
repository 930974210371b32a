/// How good past forecasts were, by proper scoring rules.
@NullMarked
package predictcovid.backtest;

import org.jspecify.annotations.NullMarked;
