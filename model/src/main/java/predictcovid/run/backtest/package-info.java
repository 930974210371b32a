/// Past dates forecast again and judged, from vintages to scores, tables and pictures.
@NullMarked
package predictcovid.run.backtest;

import org.jspecify.annotations.NullMarked;
