/// How good one forecast of one number was.
@NullMarked
package predictcovid.backtest.score;

import org.jspecify.annotations.NullMarked;
