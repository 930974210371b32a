package predictcovid.source.description;

import java.util.Optional;
import predictcovid.series.Measure;

/// One column of counts.
///
/// @param column absent when the dates are the names of columns
/// @param cumulative whether each count is of all days so far
/// @param optional whether a table may lack it
/// @param event what is counted, for people, such as `dengue`
public record CountReading(
        Measure measure,
        Optional<ColumnName> column,
        boolean cumulative,
        boolean optional,
        Optional<String> event) {}
