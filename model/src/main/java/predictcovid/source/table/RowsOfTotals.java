package predictcovid.source.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import predictcovid.source.description.SumWords;
import predictcovid.text.Notice;

/// Rows of a spreadsheet that are no rows of its table: totals, which name no day, empty rows, and
/// notes below.
final class RowsOfTotals {
    private final TableCells cells;
    private final Optional<List<@Nullable String>> dates;
    private final List<List<@Nullable String>> places;
    private final List<List<@Nullable String>> counts;

    RowsOfTotals(TableCells cells, TableColumns columns) {
        this.cells = cells;
        this.dates = columns.date().map(cells::texts);
        this.places =
                columns.levels().stream()
                        .flatMap(level -> Stream.of(level.code(), level.name()))
                        .flatMap(Optional::stream)
                        .map(cells::texts)
                        .toList();
        this.counts =
                Stream.concat(columns.counts().values().stream(), columns.dates().stream())
                        .map(cells::texts)
                        .toList();
    }

    /// The rows of the table.
    ///
    /// @param notes hear of those left out; empty rows are not worth it
    TableCells leftOut(List<Notice> notes) {
        List<Integer> totals = new ArrayList<>();
        TableCells left =
                cells.rows(row -> {
                    boolean isTotal = dates.isPresent() && isTotal(row);
                    boolean isEmpty = isEmpty(row);
                    if (isTotal && !isEmpty) {
                        totals.add(row);
                    }
                    return !isTotal && !isEmpty;
                });
        if (left.rows() == 0) {
            return cells;
        }
        if (!totals.isEmpty()) {
            notes.add(
                    new Notice(
                            "source.totals",
                            cells.file(),
                            totals.size(),
                            cells.line(totals.getFirst())));
        }
        return left;
    }

    private boolean isEmpty(int row) {
        return Stream.of(dates.stream().toList(), places, counts)
                .flatMap(List::stream)
                .allMatch(texts -> texts.get(row) == null);
    }

    /// A row without a day: all its words say that it sums up, or it says nothing but numbers, or
    /// words but no number.
    private boolean isTotal(int row) {
        List<String> words =
                Stream.concat(dates.stream(), places.stream())
                        .map(texts -> texts.get(row))
                        .filter(Objects::nonNull)
                        .flatMap(Stream::ofNullable)
                        .toList();
        String date = Objects.requireNonNullElse(dates.orElseThrow().get(row), "");
        boolean hasDay = date.codePoints().anyMatch(Character::isDigit);
        boolean hasCount = counts.stream().anyMatch(texts -> texts.get(row) != null);
        boolean isSum = words.stream().allMatch(SumWords::isSum);
        boolean isNote = !hasCount && words.size() == 1 && !date.isEmpty() && !counts.isEmpty();
        return !hasDay && (isSum || isNote);
    }
}
