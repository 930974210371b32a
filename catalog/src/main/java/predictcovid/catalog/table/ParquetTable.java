package predictcovid.catalog.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
        try (ParquetFileReader reader =
                ParquetFileReader.open(new BytesInputFile(content), options())) {
            return read(reader, file);
        } catch (Fault e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Fault(e, "catalog.parquet-damaged", file, String.valueOf(e.getMessage()));
        }
    }

    /// Bare settings: reading Hadoop's default files would cost a tenth of a second.
    private static ParquetReadOptions options() {
        return ParquetReadOptions.builder(new HadoopParquetConfiguration(new Configuration(false)))
                .build();
    }

    private static Table read(ParquetFileReader reader, String file) throws IOException {
        MessageType schema = reader.getFileMetaData().getSchema();
        List<ColumnBuilder> builders = new ArrayList<>();
        for (Type field : schema.getFields()) {
            builders.add(ColumnBuilder.of(field, file));
        }
        for (PageReadStore pages = reader.readNextRowGroup();
                pages != null;
                pages = reader.readNextRowGroup()) {
            ColumnReadStoreImpl store =
                    new ColumnReadStoreImpl(
                            pages,
                            new GroupRecordConverter(schema).getRootConverter(),
                            schema,
                            reader.getFileMetaData().getCreatedBy());
            for (int i = 0; i < builders.size(); i++) {
                ColumnDescriptor column = schema.getColumns().get(i);
                builders.get(i).add(store.getColumnReader(column), pages.getRowCount());
            }
        }
        return new Table(builders.stream().map(ColumnBuilder::build).toList());
    }
}
