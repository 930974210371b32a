/// Why the forecasts of a Forecast Hub's targets are what they are, as tables and pictures.
@NullMarked
package predictcovid.run.explain;

import org.jspecify.annotations.NullMarked;
