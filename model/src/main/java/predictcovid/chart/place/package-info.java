/// Pictures of what is forecast for places.
@NullMarked
package predictcovid.chart.place;

import org.jspecify.annotations.NullMarked;
