package predictcovid.run.hub;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import predictcovid.hub.file.Places;
import predictcovid.hub.task.HubTasks;

/// A hub's files, and what they do not say themselves.
///
/// @param targetData numbers by target, place, week and vintage
/// @param locations the hub's table of places, where it has one
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

    /// The rules of the hub that the target data lie in, or else of all hubs.
    public HubTasks tasks() {
        return HubTasks.hubOf(targetData)
                .map(HubTasks::in)
                .map(HubTasks::read)
                .orElseGet(HubTasks::general);
    }

    /// The places of the table, or else of the hub, or else of the United States.
    public Places places() {
        return tasks().places(locations);
    }

    /// Other target data of the same hub, from which nothing is learnt.
    public HubSource with(Path other) {
        return new HubSource(other, locations, nation, target, List.of());
    }
}
