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
/// @param forest its trees and seed
/// @param out the folder that is written
public record ExplainRequest(
        Path targetData,
        Optional<Path> locations,
        LocalDate referenceDate,
        List<String> places,
        int horizon,
        PooledOptions forest,
        Path out) {
    public ExplainRequest {
        places = List.copyOf(places);
    }
}
