package predictcovid.hub.task;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/// The values that a column of tasks may have, as text.
///
/// @param required those that must be there
/// @param optional those that may be there
/// @param isFree any other value may be there, too
public record TaskIdValues(Set<String> required, Set<String> optional, boolean isFree) {
    /// Whatever a submission says.
    public static final TaskIdValues FREE = new TaskIdValues(Set.of(), Set.of(), true);

    public TaskIdValues {
        required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
        optional = Collections.unmodifiableSet(new LinkedHashSet<>(optional));
    }

    /// All values by name, the required ones first.
    public Stream<String> listed() {
        return Stream.concat(required.stream(), optional.stream());
    }

    /// Whether the column has no value in these tasks, as the horizon of a season's peak.
    public boolean isNone() {
        return !isFree && required.isEmpty() && optional.isEmpty();
    }

    /// Whether a task may have the value; "" is a missing one.
    public boolean allows(String value) {
        return isFree
                || required.contains(value)
                || optional.contains(value)
                || (isNone() && value.isEmpty());
    }
}
