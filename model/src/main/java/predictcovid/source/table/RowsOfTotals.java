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
        this.places = columns.places().stream().map(cells::texts).toList();
        this.counts =
                Stream.concat(columns.counts().values().stream(), columns.spread().stream())
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
                    boolean isEmpty = isEmpty(row);
                    boolean isTotal = !isEmpty && dates.isPresent() && isTotal(row);
                    if (isTotal) {
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
        return isBlank(dates.map(List::of).orElse(List.of()), row)
                && isBlank(places, row)
                && isBlank(counts, row);
    }

    private static boolean isBlank(List<List<@Nullable String>> columns, int row) {
        for (List<@Nullable String> texts : columns) {
            if (texts.get(row) != null) {
                return false;
            }
        }
        return true;
    }

    /// A row without a day: all its words say that it sums up, or it says nothing but numbers, or
    /// words but no number.
    private boolean isTotal(int row) {
        String date = Objects.requireNonNullElse(dates.orElseThrow().get(row), "");
        if (hasDigit(date)) {
            return false;
        }
        List<String> words =
                Stream.concat(dates.stream(), places.stream())
                        .flatMap(texts -> Stream.ofNullable(texts.get(row)))
                        .toList();
        boolean isSum = words.stream().allMatch(SumWords::isSum);
        boolean isNote =
                isBlank(counts, row) && words.size() == 1 && !date.isEmpty() && !counts.isEmpty();
        return isSum || isNote;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
