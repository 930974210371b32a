package predictcovid.run.hub;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A hub's files, and what they do not say themselves.
///
/// @param targetData numbers by target, place, week and vintage
/// @param locations the hub's table of places; the United States without one
/// @param nation code of the place that covers the others; US without one
/// @param target what the data count, when no column says so
/// @param teaching target data of other hubs of the same places, whose shares teach, too
public record HubSource(
        Path targetData,
        Optional<Path> locations,
        Optional<String> nation,
        Optional<String> target,
        List<Path> teaching) {
    public HubSource {
        teaching = List.copyOf(teaching);
    }

    /// Target data of the United States that say everything themselves.
    public static HubSource of(Path targetData) {
        return new HubSource(
                targetData, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /// Other target data of the same hub, from which nothing is learnt.
    public HubSource with(Path other) {
        return new HubSource(other, locations, nation, target, List.of());
    }
}
