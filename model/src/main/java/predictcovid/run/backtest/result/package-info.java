/// What a backtest found: scores, skill, tables and pictures.
@NullMarked
package predictcovid.run.backtest.result;

import org.jspecify.annotations.NullMarked;
