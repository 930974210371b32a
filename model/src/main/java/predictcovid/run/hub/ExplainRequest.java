package predictcovid.run.hub;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import predictcovid.forecast.pooled.PooledOptions;

/// What `hub explain` was asked for.
///
/// @param targetData the hub's target data
/// @param locations the hub's table of places
/// @param places codes of those that get a picture; the nation when empty
/// @param horizon of the forecasts that get a picture, from 0 to 3
/// @param trees of each member, at least 1
/// @param out the folder that is written
public record ExplainRequest(
        Path targetData,
        Optional<Path> locations,
        LocalDate referenceDate,
        List<String> places,
        int horizon,
        int trees,
        Path out) {
    /// Trees of each member as the method was measured.
    public static final int TREES = PooledOptions.STANDARD.trees();

    public ExplainRequest {
        places = List.copyOf(places);
    }
}
