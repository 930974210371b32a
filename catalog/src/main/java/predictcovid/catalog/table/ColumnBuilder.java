package predictcovid.catalog.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import predictcovid.text.Fault;

/// Gathers a Parquet column, of this program or another's, over the file's row groups.
final class ColumnBuilder {
    private static final int MOST_POOLED = 20_000;

    private final Function<ColumnReader, Object> cell;
    private final Function<List<@Nullable Object>, Column> column;
    private final List<@Nullable Object> cells = new ArrayList<>();

    /// Cells that stand in many rows, each once in memory.
    private final Map<Object, Object> pool = new HashMap<>();

    private ColumnBuilder(
            Function<ColumnReader, Object> cell, Function<List<@Nullable Object>, Column> column) {
        this.cell = cell;
        this.column = column;
    }

    /// A column that must be readable and have all its days.
    static ColumnBuilder of(Type field, String file) {
        return of(field, file, false)
                .orElseThrow(() ->
                        new Fault(
                                "catalog.parquet-type",
                                file,
                                field.getName(),
                                field.toString().strip()));
    }

    /// A column of another program, unless its type cannot be read; with gaps, days become texts.
    static Optional<ColumnBuilder> foreign(Type field, String file) {
        return of(field, file, true);
    }

    private static Optional<ColumnBuilder> of(Type field, String file, boolean gaps) {
        String name = field.getName();
        return ParquetType.of(field)
                .map(type ->
                        switch (type) {
                            case DATE ->
                                    new ColumnBuilder(
                                            reader -> LocalDate.ofEpochDay(reader.getInteger()),
                                            cells -> days(cells, name, file, gaps));
                            case TIMESTAMP ->
                                    new ColumnBuilder(
                                            ParquetDay.of(field),
                                            cells -> days(cells, name, file, gaps));
                            case INT ->
                                    new ColumnBuilder(
                                            reader -> (long) reader.getInteger(),
                                            cells -> whole(name, cells));
                            case LONG ->
                                    new ColumnBuilder(
                                            ColumnReader::getLong, cells -> whole(name, cells));
                            case FLOAT ->
                                    new ColumnBuilder(
                                            reader -> (double) reader.getFloat(),
                                            cells -> numbers(name, cells));
                            case DOUBLE ->
                                    new ColumnBuilder(
                                            ColumnReader::getDouble, cells -> numbers(name, cells));
                            case TEXT ->
                                    new ColumnBuilder(
                                            reader -> reader.getBinary().toStringUsingUTF8(),
                                            cells -> words(name, cells));
                            case FLAG ->
                                    new ColumnBuilder(
                                            ColumnReader::getBoolean,
                                            cells -> flags(cells, name, file, gaps));
                        });
    }

    /// Reads the column's part of one row group.
    void add(ColumnReader reader, long rows) {
        for (long row = 0; row < rows; row++) {
            boolean isMissing =
                    reader.getCurrentDefinitionLevel()
                            < reader.getDescriptor().getMaxDefinitionLevel();
            cells.add(isMissing ? null : pooled(cell.apply(reader)));
            reader.consume();
        }
    }

    private Object pooled(Object value) {
        Object known = pool.get(value);
        if (known == null && pool.size() < MOST_POOLED) {
            pool.put(value, value);
        }
        return known == null ? value : known;
    }

    Column build() {
        return column.apply(cells);
    }

    private static Column days(
            List<@Nullable Object> cells, String name, String file, boolean gaps) {
        return gaps && cells.contains(null)
                ? words(name, cells)
                : Column.dates(name, complete(cells, LocalDate.class, name, file));
    }

    private static Column flags(
            List<@Nullable Object> cells, String name, String file, boolean gaps) {
        return gaps && cells.contains(null)
                ? words(name, cells)
                : Column.flags(name, complete(cells, Boolean.class, name, file));
    }

    private static Column words(String name, List<@Nullable Object> cells) {
        List<@Nullable String> values = new ArrayList<>();
        cells.forEach(value -> values.add(value == null ? null : value.toString()));
        return Column.texts(name, values);
    }

    private static <T> List<T> complete(
            List<@Nullable Object> cells, Class<T> type, String name, String file) {
        int gap = cells.indexOf(null);
        if (gap >= 0) {
            throw new Fault("catalog.parquet-gap", file, name, gap + 1);
        }
        return cells.stream().map(type::cast).toList();
    }

    /// Whole numbers that are missing or too large become real ones.
    private static Column whole(String name, List<@Nullable Object> cells) {
        boolean fits =
                cells.stream()
                        .allMatch(value ->
                                value instanceof Long number && number == number.intValue());
        return fits
                ? Column.integers(
                        name, cells.stream().map(value -> number(value).intValue()).toList())
                : numbers(name, cells);
    }

    private static Column numbers(String name, List<@Nullable Object> cells) {
        double[] values =
                cells.stream()
                        .mapToDouble(
                                value -> value == null ? Double.NaN : number(value).doubleValue())
                        .toArray();
        return Column.numbers(name, values);
    }

    private static Number number(@Nullable Object value) {
        return (Number) Objects.requireNonNull(value);
    }
}
