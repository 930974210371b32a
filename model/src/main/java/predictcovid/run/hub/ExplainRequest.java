package predictcovid.run.hub;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import predictcovid.forecast.pooled.PooledOptions;

/// What `hub explain` was asked for.
///
/// @param source the hub's target data
/// @param places codes or names of those that get a picture; the nation when empty
/// @param horizon of the forecasts that get a picture, from 0 to 3
/// @param forest its trees and seed
/// @param out the folder that is written
public record ExplainRequest(
        HubSource source,
        LocalDate referenceDate,
        List<String> places,
        int horizon,
        PooledOptions forest,
        Path out) {
    public ExplainRequest {
        places = List.copyOf(places);
    }
}
