/// Series of many places side by side.
@NullMarked
package predictcovid.series.panel;

import org.jspecify.annotations.NullMarked;
