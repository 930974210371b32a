package predictcovid.hub.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import predictcovid.series.Area;

/// What the reader of target data is told beside the file.
///
/// @param target what the file counts, when none of its columns says so
/// @param asOf the day on which the file was so known, when none of its columns says so
/// @param areas the places that are known; empty when every place is welcome
public record TargetRequest(Optional<String> target, Optional<LocalDate> asOf, List<Area> areas) {
    public TargetRequest {
        areas = List.copyOf(areas);
    }

    /// A file that says everything itself, about these places.
    public static TargetRequest of(List<Area> areas) {
        return new TargetRequest(Optional.empty(), Optional.empty(), areas);
    }
}
