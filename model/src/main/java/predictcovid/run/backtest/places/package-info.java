/// The backtest on the source of all places, with the datalake's downloads as vintages.
@NullMarked
package predictcovid.run.backtest.places;

import org.jspecify.annotations.NullMarked;
