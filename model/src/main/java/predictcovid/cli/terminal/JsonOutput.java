package predictcovid.cli.terminal;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// What a command found, for programs: ISO dates, full precision, a missing number as null.
public final class JsonOutput {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Double.class, new MissingAsNull())
                                    .addSerializer(Double.TYPE, new MissingAsNull()))
                    .build();

    private JsonOutput() {}

    /// Prints records, lists and maps.
    public static void print(PrintStream out, Object value) {
        out.println(MAPPER.writeValueAsString(value));
    }

    /// The rows of a table by the names of its columns.
    public static List<Map<String, @Nullable Object>> rows(Table table) {
        return IntStream.range(0, table.rows()).mapToObj(row -> row(table, row)).toList();
    }

    private static Map<String, @Nullable Object> row(Table table, int row) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            cells.put(column.name(), column.isMissing(row) ? null : cell(column, row));
        }
        return cells;
    }

    private static @Nullable Object cell(Column column, int row) {
        return switch (column) {
            case Column.Dates dates -> dates.values().get(row);
            case Column.Integers integers -> integers.values().get(row);
            case Column.Numbers numbers -> numbers.value(row);
            case Column.Texts texts -> texts.values().get(row);
            case Column.Flags flags -> flags.values().get(row);
        };
    }

    private static final class MissingAsNull extends StdSerializer<Double> {
        MissingAsNull() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            if (value.isNaN()) {
                json.writeNull();
            } else if (value.isInfinite()) {
                json.writeString(value.toString());
            } else {
                json.writeNumber(value);
            }
        }
    }
}
