package predictcovid.catalog.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import predictcovid.text.Fault;

/// Gathers a Parquet column, of this program or another's, over the file's row groups.
final class ColumnBuilder {
    private final Function<ColumnReader, Object> cell;
    private final Function<List<@Nullable Object>, Column> column;
    private final List<@Nullable Object> cells = new ArrayList<>();

    private ColumnBuilder(
            Function<ColumnReader, Object> cell, Function<List<@Nullable Object>, Column> column) {
        this.cell = cell;
        this.column = column;
    }

    static ColumnBuilder of(Type field, String file) {
        String name = field.getName();
        return switch (kind(field, file)) {
            case DATE ->
                    new ColumnBuilder(
                            reader -> LocalDate.ofEpochDay(reader.getInteger()),
                            cells ->
                                    Column.dates(
                                            name, complete(cells, LocalDate.class, name, file)));
            case INT ->
                    new ColumnBuilder(
                            reader -> (long) reader.getInteger(), cells -> whole(name, cells));
            case LONG -> new ColumnBuilder(ColumnReader::getLong, cells -> whole(name, cells));
            case FLOAT ->
                    new ColumnBuilder(
                            reader -> (double) reader.getFloat(), cells -> numbers(name, cells));
            case DOUBLE ->
                    new ColumnBuilder(ColumnReader::getDouble, cells -> numbers(name, cells));
            case TEXT ->
                    new ColumnBuilder(
                            reader -> reader.getBinary().toStringUsingUTF8(),
                            cells -> texts(name, cells));
            case FLAG ->
                    new ColumnBuilder(
                            ColumnReader::getBoolean,
                            cells ->
                                    Column.flags(name, complete(cells, Boolean.class, name, file)));
        };
    }

    private enum Kind {
        DATE,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        TEXT,
        FLAG
    }

    private static Kind kind(Type field, String file) {
        if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
            throw unsupported(field, file);
        }
        PrimitiveType type = field.asPrimitiveType();
        @Nullable LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        PrimitiveTypeName storage = type.getPrimitiveTypeName();
        boolean isPlain = meaning == null || meaning instanceof IntLogicalTypeAnnotation;
        boolean isText =
                meaning == null
                        || meaning instanceof StringLogicalTypeAnnotation
                        || meaning instanceof EnumLogicalTypeAnnotation;
        if (storage == PrimitiveTypeName.INT32 && meaning instanceof DateLogicalTypeAnnotation) {
            return Kind.DATE;
        }
        if (storage == PrimitiveTypeName.BINARY && isText) {
            return Kind.TEXT;
        }
        return isPlain ? plain(storage, field, file) : refuse(field, file);
    }

    private static Kind plain(PrimitiveTypeName storage, Type field, String file) {
        return switch (storage) {
            case INT32 -> Kind.INT;
            case INT64 -> Kind.LONG;
            case FLOAT -> Kind.FLOAT;
            case DOUBLE -> Kind.DOUBLE;
            case BOOLEAN -> Kind.FLAG;
            case BINARY, INT96, FIXED_LEN_BYTE_ARRAY -> refuse(field, file);
        };
    }

    private static Kind refuse(Type field, String file) {
        throw unsupported(field, file);
    }

    private static Fault unsupported(Type field, String file) {
        return new Fault("catalog.parquet-type", file, field.getName(), field.toString().strip());
    }

    /// Reads the column's part of one row group.
    void add(ColumnReader reader, long rows) {
        for (long row = 0; row < rows; row++) {
            boolean isMissing =
                    reader.getCurrentDefinitionLevel()
                            < reader.getDescriptor().getMaxDefinitionLevel();
            cells.add(isMissing ? null : cell.apply(reader));
            reader.consume();
        }
    }

    Column build() {
        return column.apply(cells);
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

    private static Column texts(String name, List<@Nullable Object> cells) {
        List<@Nullable String> values = new ArrayList<>();
        cells.forEach(value -> values.add((String) value));
        return Column.texts(name, values);
    }
}
