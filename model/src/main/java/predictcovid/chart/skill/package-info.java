/// Pictures of how good forecasts are, and of what moves them.
@NullMarked
package predictcovid.chart.skill;

import org.jspecify.annotations.NullMarked;
