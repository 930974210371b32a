package predictcovid.hub.target;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.hub.file.TextCells;
import predictcovid.series.vintage.Report;

/// Which of several sources a hub takes the numbers of a place from, as a column `data_source` of
/// its newest data says; its archive has a folder of each.
final class ReportSources {
    private static final List<String> COLUMNS = List.of("target", "location", "data_source");

    private final Map<List<String>, String> sources = new HashMap<>();

    ReportSources(List<TargetPart> current) {
        current.stream().map(part -> part.read().table()).forEach(this::read);
    }

    private void read(Table table) {
        List<Column> columns =
                COLUMNS.stream().flatMap(name -> table.column(name).stream()).toList();
        if (columns.size() == COLUMNS.size()) {
            List<TextCells> cells = columns.stream().map(TextCells::of).toList();
            for (int row = 0; row < table.rows(); row++) {
                sources.put(
                        List.of(cells.get(0).get(row), cells.get(1).get(row)),
                        cells.get(2).get(row));
            }
        }
    }

    /// Whether a report in an archive's file is of the place's source.
    boolean isOf(Report report, Path file) {
        return Optional.ofNullable(sources.get(List.of(report.target(), report.location())))
                .map(source -> names(file).anyMatch(source::equals))
                .orElse(true);
    }

    private static Stream<String> names(Path file) {
        return StreamSupport.stream(file.spliterator(), false).map(Path::toString);
    }
}
