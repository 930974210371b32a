/// Why forecasts of many places are what they are, as tables and pictures.
@NullMarked
package predictcovid.run.explain;

import org.jspecify.annotations.NullMarked;
