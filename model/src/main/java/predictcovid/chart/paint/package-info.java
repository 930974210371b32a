/// Sheet, axes and marks that the pictures are made of; the only place that knows XChart.
@NullMarked
package predictcovid.chart.paint;

import org.jspecify.annotations.NullMarked;
