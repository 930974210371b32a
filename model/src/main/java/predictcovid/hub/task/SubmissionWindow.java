package predictcovid.hub.task;

import java.time.LocalDate;
import java.util.Optional;
import predictcovid.hub.file.IsoDate;
import tools.jackson.databind.JsonNode;

/// The days on which a hub takes a round's submissions, from the first moment of the first to the
/// last of the last.
public sealed interface SubmissionWindow {
    /// Days that are counted from the round's date.
    ///
    /// @param start the first; negative before the date
    /// @param end the last
    record Relative(int start, int end) implements SubmissionWindow {}

    /// Days that the hub names.
    record Fixed(LocalDate first, LocalDate last) implements SubmissionWindow {}

    /// The first day for a round of this date.
    default LocalDate first(LocalDate round) {
        return switch (this) {
            case Relative days -> round.plusDays(days.start());
            case Fixed fixed -> fixed.first();
        };
    }

    /// The last day for a round of this date.
    default LocalDate last(LocalDate round) {
        return switch (this) {
            case Relative days -> round.plusDays(days.end());
            case Fixed fixed -> fixed.last();
        };
    }

    /// What `submissions_due` says; empty when it says nothing that can be read.
    static Optional<SubmissionWindow> of(JsonNode due) {
        JsonNode start = due.path("start");
        JsonNode end = due.path("end");
        if (start.isIntegralNumber() && end.isIntegralNumber()) {
            return Optional.of(new Relative(start.asInt(), end.asInt()));
        }
        return IsoDate.of(start.asString(""))
                .flatMap(first -> IsoDate.of(end.asString("")).map(last -> new Fixed(first, last)));
    }
}
