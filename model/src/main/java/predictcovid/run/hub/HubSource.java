package predictcovid.run.hub;

import java.nio.file.Path;
import java.util.Optional;

/// A hub's files, and what they do not say themselves.
///
/// @param targetData numbers by target, place, week and vintage
/// @param locations the hub's table of places; the United States without one
/// @param nation code of the place that covers the others; US without one
/// @param target what the data count, when no column says so
public record HubSource(
        Path targetData,
        Optional<Path> locations,
        Optional<String> nation,
        Optional<String> target) {
    /// Target data of the United States that say everything themselves.
    public static HubSource of(Path targetData) {
        return new HubSource(targetData, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Other target data of the same hub.
    public HubSource with(Path other) {
        return new HubSource(other, locations, nation, target);
    }
}
