package predictcovid.web.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What was or would have been said of one target in one place.
///
/// @param forecaster whose forecast it is
/// @param origin the date from which its horizons count
/// @param publishedBy the run that published it then; absent of a forecast made again later
/// @param steps at least one, nearest first
public record PastForecast(
        String forecaster, LocalDate origin, Optional<String> publishedBy, List<Step> steps) {
    public PastForecast {
        steps = List.copyOf(steps);
    }
}
