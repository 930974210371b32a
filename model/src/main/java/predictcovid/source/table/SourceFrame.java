package predictcovid.source.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// What a file of the source says as a Tablesaw table, to be looked at in `jshell` or a notebook.
final class SourceFrame {
    private SourceFrame() {}

    /// Reads a file, plain, gzipped or zipped, see [#of].
    ///
    /// @throws predictcovid.text.Fault when it cannot be read
    public static Table read(Path file) {
        return of(
                TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS).read(file, file.toString()));
    }

    /// A row for each place and day, in the file's order: `code`, `location`, `continent`, `date`,
    /// and the counts by the names of their measures (`cases`, `deaths`). What is not known is
    /// missing.
    public static Table of(SourceTable table) {
        List<Observation> rows = table.observations();
        Table frame =
                Table.create(
                        "observations",
                        texts("code", rows.stream().map(row -> row.place().code()).toList()),
                        texts("location", rows.stream().map(row -> row.place().name()).toList()),
                        texts(
                                "continent",
                                rows.stream()
                                        .map(row -> row.place().continent().orElse(""))
                                        .toList()),
                        DateColumn.create("date", rows.stream().map(Observation::date)));
        table.counts().forEach((measure, counts) -> frame.addColumns(numbers(measure, counts)));
        return frame;
    }

    private static StringColumn texts(String name, List<String> values) {
        return StringColumn.create(name, values);
    }

    private static DoubleColumn numbers(Measure measure, List<Observation> counts) {
        return DoubleColumn.create(
                measure.event().name().toLowerCase(Locale.ROOT),
                counts.stream().mapToDouble(Observation::value).toArray());
    }
}
