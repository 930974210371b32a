package predictcovid.run.hub;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import predictcovid.hub.submission.Format;

/// What is asked of a forecast for a hub.
///
/// @param source the hub's target data
/// @param referenceDate the round's: the last day of the week of horizon 0 or, in some hubs, the
///   day on which forecasts are due
/// @param week the last day of the week of horizon 0, where somebody tells it
/// @param horizons weeks after that one; empty asks for all that the hub asks for
/// @param hub the folder that `model-output` is in
/// @param samples trajectories of each target and place; 0 tells none
/// @param isWhole rounds the quantiles of counts
/// @param about who submits
/// @param tasks the hub's rules, which choose what is submitted
/// @param explain the folder for what moved the forecasts
public record HubForecastRequest(
        HubSource source,
        LocalDate referenceDate,
        Optional<LocalDate> week,
        List<Integer> horizons,
        String team,
        String model,
        Path hub,
        Format format,
        int samples,
        boolean isWhole,
        AboutModel about,
        Optional<Path> tasks,
        Optional<Path> explain) {
    public HubForecastRequest {
        horizons = List.copyOf(horizons);
    }
}
