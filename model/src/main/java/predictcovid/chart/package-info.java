/// The pictures.
@NullMarked
package predictcovid.chart;

import org.jspecify.annotations.NullMarked;
