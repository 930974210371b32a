package predictcovid.source.table;

import java.util.List;
import java.util.Set;
import predictcovid.target.Event;

/// What is read of a file.
///
/// @param columns names that must be there besides those of the description; of Our World in Data
///   under their own name or an alias
/// @param events whose counts are read where the file has them
/// @param population read it where the file has it
record ReaderScope(List<String> columns, Set<Event> events, boolean population) {
    ReaderScope {
        columns = List.copyOf(columns);
        events = Set.copyOf(events);
    }

    /// Whether only what a description needs must be there.
    boolean isStandard() {
        return columns.equals(TableReader.DEFAULT_COLUMNS);
    }
}
