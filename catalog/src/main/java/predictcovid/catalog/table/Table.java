package predictcovid.catalog.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import predictcovid.text.Fault;

/// Columns of one length with different names.
public record Table(List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
        int rows = columns.isEmpty() ? 0 : columns.getFirst().size();
        if (columns.stream().anyMatch(column -> column.size() != rows)) {
            throw new IllegalArgumentException("columns of different length");
        }
        if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("two columns of one name");
        }
    }

    public static Table of(Column... columns) {
        return new Table(List.of(columns));
    }

    /// Number of rows.
    public int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().size();
    }

    /// The columns' names in their order.
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /// The column of a name, if there is one.
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /// The dates of a column.
    ///
    /// @throws Fault when there is no such column of dates
    public List<LocalDate> dates(String name) {
        return require(name, Column.Dates.class).values();
    }

    /// The numbers of a column; NaN is missing.
    ///
    /// @throws Fault when there is no such column of numbers
    public double[] numbers(String name) {
        return require(name, Column.Numbers.class).values();
    }

    /// The whole numbers of a column.
    ///
    /// @throws Fault when there is no such column of whole numbers
    public List<Integer> integers(String name) {
        return require(name, Column.Integers.class).values();
    }

    /// The texts of a column; null is missing.
    ///
    /// @throws Fault when there is no such column of texts
    public List<@Nullable String> texts(String name) {
        return require(name, Column.Texts.class).values();
    }

    /// The flags of a column.
    ///
    /// @throws Fault when there is no such column of flags
    public List<Boolean> flags(String name) {
        return require(name, Column.Flags.class).values();
    }

    private <C extends Column> C require(String name, Class<C> type) {
        return column(name)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() ->
                        new Fault(
                                "catalog.no-column",
                                name,
                                type.getSimpleName().toLowerCase(Locale.ROOT),
                                String.join(", ", names())));
    }
}
