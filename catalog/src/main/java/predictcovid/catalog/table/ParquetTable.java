package predictcovid.catalog.table;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import predictcovid.catalog.ContentWriter;
import predictcovid.catalog.Datalake;
import predictcovid.text.Fault;

/// A table as gzip Parquet: days as DATE, whole numbers as INT32, numbers as DOUBLE, texts as
/// STRING. A missing value is a null. The same table always makes the same bytes.
public final class ParquetTable {
    /// The media type of Parquet files.
    public static final String MEDIA_TYPE = "application/vnd.apache.parquet";

    private ParquetTable() {}

    /// Writes the table into the datalake.
    public static void write(Datalake datalake, String path, Table table) {
        datalake.write(path, writer(table));
    }

    /// The table as a file's content.
    public static ContentWriter writer(Table table) {
        return out -> {
            try (ParquetWriter<Integer> writer = TableWriter.open(table, out)) {
                for (int row = 0; row < table.rows(); row++) {
                    writer.write(row);
                }
            }
        };
    }

    /// Reads a table from the datalake, written by this or another program.
    public static Table read(Datalake datalake, String path) {
        return read(datalake.readBytes(path), path);
    }

    /// Reads a table from a file's content.
    ///
    /// @param file the name for messages
    public static Table read(byte[] content, String file) {
        return read(content, file, ParquetTable::strictly).table();
    }

    /// Reads what can be read of another program's file.
    ///
    /// @param file the name for messages
    public static ParquetContent readForeign(byte[] content, String file) {
        return read(content, file, ColumnBuilder::foreign);
    }

    private static Optional<ColumnBuilder> strictly(Type field, String file) {
        return Optional.of(ColumnBuilder.of(field, file));
    }

    private static ParquetContent read(
            byte[] content,
            String file,
            BiFunction<Type, String, Optional<ColumnBuilder>> builder) {
        try (ParquetFileReader reader =
                ParquetFileReader.open(new BytesInputFile(content), options())) {
            MessageType schema = reader.getFileMetaData().getSchema();
            Map<String, ColumnBuilder> builders = new LinkedHashMap<>();
            for (Type field : schema.getFields()) {
                builder.apply(field, file)
                        .ifPresent(column -> builders.put(field.getName(), column));
            }
            fill(builders, reader, schema);
            return new ParquetContent(
                    new Table(builders.values().stream().map(ColumnBuilder::build).toList()),
                    types(schema));
        } catch (Fault e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Fault(e, "catalog.parquet-damaged", file, String.valueOf(e.getMessage()));
        }
    }

    /// Bare settings: reading Hadoop's default files would cost a tenth of a second. Pages that
    /// have a checksum, as all of this program have, are held against it.
    private static ParquetReadOptions options() {
        return ParquetReadOptions.builder(new HadoopParquetConfiguration(new Configuration(false)))
                .usePageChecksumVerification()
                .build();
    }

    private static Map<String, String> types(MessageType schema) {
        return schema.getFields().stream()
                .collect(
                        toMap(
                                Type::getName,
                                field ->
                                        ParquetType.of(field)
                                                .map(ParquetType::word)
                                                .orElseGet(() -> field.toString().strip())));
    }

    private static void fill(
            Map<String, ColumnBuilder> builders, ParquetFileReader reader, MessageType schema)
            throws IOException {
        for (PageReadStore pages = reader.readNextRowGroup();
                pages != null;
                pages = reader.readNextRowGroup()) {
            ColumnReadStoreImpl store =
                    new ColumnReadStoreImpl(
                            pages,
                            new GroupRecordConverter(schema).getRootConverter(),
                            schema,
                            reader.getFileMetaData().getCreatedBy());
            for (Map.Entry<String, ColumnBuilder> builder : builders.entrySet()) {
                ColumnDescriptor column = schema.getColumnDescription(path(builder.getKey()));
                builder.getValue().add(store.getColumnReader(column), pages.getRowCount());
            }
        }
    }

    private static String[] path(String name) {
        return new String[] {name};
    }
}
