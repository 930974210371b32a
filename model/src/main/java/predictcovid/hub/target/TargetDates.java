package predictcovid.hub.target;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.catalog.csv.DateStyle;
import predictcovid.catalog.table.Column;
import predictcovid.hub.file.DateCells;
import predictcovid.hub.file.TextCells;
import predictcovid.text.Fault;

/// Dates with the day or the month first, as `20/09/2025`: which of them, all columns of dates tell
/// together.
final class TargetDates {
    private final String file;
    private final List<DatedColumn> columns;
    private final Optional<DateStyle> style;

    /// A column and those of its different texts that are dates with the year last.
    private record DatedColumn(Column column, Set<String> yearLast, boolean isYearLast) {
        static DatedColumn of(Column column, int rows) {
            TextCells texts = TextCells.of(column);
            Set<String> all =
                    IntStream.range(0, column instanceof Column.Texts ? rows : 0)
                            .mapToObj(row -> day(texts.get(row)))
                            .collect(toCollection(LinkedHashSet::new));
            Set<String> yearLast =
                    all.stream()
                            .filter(text -> !DateStyle.fitting(List.of(text)).isEmpty())
                            .filter(text -> DateStyle.ISO.parse(text).isEmpty())
                            .collect(toCollection(LinkedHashSet::new));
            long iso = all.stream().filter(text -> DateStyle.ISO.parse(text).isPresent()).count();
            return new DatedColumn(column, yearLast, yearLast.size() > iso);
        }

        /// Without the time of day.
        static String day(String text) {
            return text.replaceFirst(DateCells.TIME.pattern() + "$", "");
        }
    }

    /// @param rows of each column
    /// @throws Fault when it cannot be told what is day and what is month
    TargetDates(String file, int rows, List<Column> columns) {
        this.file = file;
        this.columns = columns.stream().map(each -> DatedColumn.of(each, rows)).toList();
        List<String> yearLast =
                this.columns.stream()
                        .filter(DatedColumn::isYearLast)
                        .flatMap(each -> each.yearLast().stream())
                        .toList();
        this.style = yearLast.isEmpty() ? Optional.empty() : Optional.of(style(yearLast));
    }

    /// The days of a column; a date of another style than most is none.
    DateCells of(Column column) {
        Optional<DateStyle> own = style.filter(_ -> isYearLast(column));
        if (own.isEmpty()) {
            return DateCells.of(column);
        }
        TextCells texts = TextCells.of(column);
        return row -> own.get().parse(DatedColumn.day(texts.get(row)));
    }

    /// What comes first where the year comes last.
    Optional<DateStyle> style() {
        return style;
    }

    private boolean isYearLast(Column column) {
        return columns.stream()
                .anyMatch(each -> each.isYearLast() && each.column().name().equals(column.name()));
    }

    private DateStyle style(List<String> dates) {
        List<DateStyle> fitting = DateStyle.fitting(dates);
        if (fitting.size() > 1) {
            throw new Fault("hub.target.ambiguous-dates", file, dates.getFirst());
        }
        if (fitting.isEmpty()) {
            List<String> telling =
                    Stream.of(DateStyle.DAY_FIRST, DateStyle.MONTH_FIRST)
                            .map(each -> onlyOf(each, dates))
                            .toList();
            throw new Fault("hub.target.mixed-dates", file, telling.getFirst(), telling.getLast());
        }
        return fitting.getFirst();
    }

    private static String onlyOf(DateStyle style, List<String> dates) {
        return dates.stream()
                .filter(date -> DateStyle.fitting(List.of(date)).equals(List.of(style)))
                .findFirst()
                .orElseThrow();
    }
}
