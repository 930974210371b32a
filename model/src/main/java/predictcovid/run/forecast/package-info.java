/// What a run forecasts from its source: by the leading forecaster all chosen places, and the run's
/// own series by all that stand beside it.
@NullMarked
package predictcovid.run.forecast;

import org.jspecify.annotations.NullMarked;
