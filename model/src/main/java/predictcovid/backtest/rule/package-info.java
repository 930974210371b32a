/// Proper scoring rules of forecasts that are told as probabilities of categories or as samples.
@NullMarked
package predictcovid.backtest.rule;

import org.jspecify.annotations.NullMarked;
