package predictcovid.catalog.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/// Feeds a table's rows, by their numbers, to Parquet.
final class TableWriter extends WriteSupport<Integer> {
    private final Table table;
    private @Nullable RecordConsumer consumer;

    private TableWriter(Table table) {
        this.table = table;
    }

    static ParquetWriter<Integer> open(Table table, OutputStream out) throws IOException {
        return new Builder(new StreamOutputFile(out), table)
                .withConf(new Configuration(false))
                .withCompressionCodec(CompressionCodecName.GZIP)
                .build();
    }

    @Override
    @SuppressWarnings("deprecation") // Parquet still asks by this method
    public WriteContext init(Configuration configuration) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        table.columns().forEach(column -> schema.addField(type(column)));
        MessageType message = schema.named("table");
        return new WriteContext(message, Map.of());
    }

    private static Type type(Column column) {
        return switch (column) {
            case Column.Dates dates ->
                    number(dates).as(LogicalTypeAnnotation.dateType()).named(dates.name());
            case Column.Integers integers -> number(integers).named(integers.name());
            case Column.Numbers numbers ->
                    Types.optional(PrimitiveTypeName.DOUBLE).named(numbers.name());
            case Column.Texts texts ->
                    Types.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(texts.name());
            case Column.Flags flags ->
                    Types.required(PrimitiveTypeName.BOOLEAN).named(flags.name());
        };
    }

    /// Only a column with a gap is optional.
    private static Types.PrimitiveBuilder<PrimitiveType> number(Column column) {
        return IntStream.range(0, column.size()).anyMatch(column::isMissing)
                ? Types.optional(PrimitiveTypeName.INT32)
                : Types.required(PrimitiveTypeName.INT32);
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        this.consumer = recordConsumer;
    }

    @Override
    public void write(Integer row) {
        RecordConsumer out = Objects.requireNonNull(consumer);
        out.startMessage();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (!column.isMissing(row)) {
                out.startField(column.name(), i);
                writeCell(out, column, row);
                out.endField(column.name(), i);
            }
        }
        out.endMessage();
    }

    private static void writeCell(RecordConsumer out, Column column, int row) {
        switch (column) {
            case Column.Dates dates ->
                    out.addInteger(Math.toIntExact(dates.values().get(row).toEpochDay()));
            case Column.Integers integers -> out.addInteger(integers.values().get(row));
            case Column.Numbers numbers -> out.addDouble(numbers.value(row));
            case Column.Texts texts ->
                    out.addBinary(
                            Binary.fromString(Objects.requireNonNull(texts.values().get(row))));
            case Column.Flags flags -> out.addBoolean(flags.values().get(row));
        }
    }

    private static final class Builder extends ParquetWriter.Builder<Integer, Builder> {
        private final Table table;

        Builder(OutputFile file, Table table) {
            super(file);
            this.table = table;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // Parquet has made its successor no substitute for it
        protected WriteSupport<Integer> getWriteSupport(Configuration configuration) {
            return new TableWriter(table);
        }
    }
}
