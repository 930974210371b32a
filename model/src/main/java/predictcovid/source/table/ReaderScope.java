package predictcovid.source.table;

import java.util.List;
import java.util.Set;
import predictcovid.series.Measure;

/// What is read of a file.
///
/// @param columns names that must be there besides those of the description; of Our World in Data
///   under their own name or an alias
/// @param measures read where the file has them
/// @param population read it where the file has it
record ReaderScope(List<String> columns, Set<Measure> measures, boolean population) {
    ReaderScope {
        columns = List.copyOf(columns);
        measures = Set.copyOf(measures);
    }

    /// Whether only what a description needs must be there.
    boolean isStandard() {
        return columns.equals(TableReader.DEFAULT_COLUMNS);
    }
}
