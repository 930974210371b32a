package predictcovid.hub.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import predictcovid.hub.task.HubTasks;
import predictcovid.series.Area;

/// What the reader of target data is told beside the file.
///
/// @param target what the file counts, when none of its columns says so
/// @param asOf the day on which the file was so known, when none of its columns says so
/// @param areas the places that are known; empty when every place is welcome
/// @param tasks what the hub says of its targets
public record TargetRequest(
        Optional<String> target, Optional<LocalDate> asOf, List<Area> areas, HubTasks tasks) {
    public TargetRequest {
        areas = List.copyOf(areas);
    }

    /// Target data of which nothing but the names of the targets is known.
    public TargetRequest(Optional<String> target, Optional<LocalDate> asOf, List<Area> areas) {
        this(target, asOf, areas, HubTasks.general());
    }

    /// A file that says everything itself, about these places.
    public static TargetRequest of(List<Area> areas) {
        return new TargetRequest(Optional.empty(), Optional.empty(), areas);
    }
}
