package predictcovid.catalog.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.ContentWriter;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.RunManifest.Value;
import predictcovid.text.Fault;

class ParquetTableTest {
    private static final LocalDate DAY = LocalDate.of(2020, 7, 24);
    private static final double[] ODD_NUMBERS = {
        0.1 + 0.2, Double.NaN, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NEGATIVE_INFINITY
    };

    @TempDir Path folder;

    @Test
    void readsBackEveryTypeExactly() {
        try (Datalake datalake = Datalake.open(folder.toString())) {
            ParquetTable.write(datalake, "results/all.parquet", everything());
            Table read = ParquetTable.read(datalake, "results/all.parquet");

            assertThat(read.names())
                    .containsExactly("date", "horizon", "value", "location", "observed");
            assertThat(read.dates("date")).isEqualTo(everything().dates("date"));
            assertThat(read.integers("horizon")).isEqualTo(everything().integers("horizon"));
            assertThat(read.numbers("value")).containsExactly(ODD_NUMBERS);
            assertThat(read.texts("location"))
                    .containsExactly("01", null, "", "São Paulo", "a,b", "\"q\"\n");
            assertThat(read.flags("observed"))
                    .containsExactly(true, false, true, false, true, false);
        }
    }

    @Test
    void theSameTableMakesTheSameBytes() {
        assertThat(bytes(ParquetTable.writer(everything())))
                .isEqualTo(bytes(ParquetTable.writer(everything())));
    }

    @Test
    void writesGzipWithTheTypesThatOtherProgramsExpect() throws IOException {
        byte[] content = bytes(ParquetTable.writer(everything()));
        try (ParquetFileReader reader = ParquetFileReader.open(new BytesInputFile(content))) {
            ParquetMetadata footer = reader.getFooter();
            assertThat(footer.getFileMetaData().getSchema().getFields())
                    .isEqualTo(
                            MessageTypeParser.parseMessageType(
                                            """
                                            message table {
                                              required int32 date (DATE);
                                              required int32 horizon;
                                              optional double value;
                                              optional binary location (STRING);
                                              required boolean observed;
                                            }
                                            """)
                                    .getFields());
            assertThat(footer.getBlocks().getFirst().getColumns())
                    .allMatch(column -> column.getCodec() == CompressionCodecName.GZIP);
        }
    }

    @Test
    void readsAFileOfManyRows() {
        List<Integer> numbers = IntStream.range(0, 300_000).boxed().toList();
        Table table = Table.of(Column.integers("n", numbers));

        assertThat(ParquetTable.read(bytes(ParquetTable.writer(table)), "n").integers("n"))
                .isEqualTo(numbers);
    }

    @Test
    void aTableWithoutRowsKeepsItsColumns() {
        Table empty = Table.of(Column.dates("date", List.of()), Column.numbers("new_cases"));

        Table read = ParquetTable.read(bytes(ParquetTable.writer(empty)), "empty");

        assertThat(read.rows()).isZero();
        assertThat(read.names()).containsExactly("date", "new_cases");
    }

    @Test
    void theForecastFileHasExactlyDateAndNewCases() {
        List<Value> forecast = List.of(new Value(DAY, 1.5), new Value(DAY.plusDays(1), 281_000.25));
        try (Datalake datalake = Datalake.open(folder.toString())) {
            datalake.write("results/forecast.parquet", ForecastTable.writer(forecast));

            Table read = ParquetTable.read(datalake, "results/forecast.parquet");
            assertThat(read.names()).containsExactly("date", "new_cases");
            assertThat(read.dates("date")).containsExactly(DAY, DAY.plusDays(1));
            assertThat(read.numbers("new_cases")).containsExactly(1.5, 281_000.25);
        }
    }

    @Test
    void namesAFileThatIsNoParquet() {
        byte[] whole = bytes(ParquetTable.writer(everything()));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        byte[] scratched = whole.clone();
        Arrays.fill(scratched, 4, 60, (byte) 0);
        for (byte[] damaged :
                List.of(new byte[0], "date,new_cases".getBytes(UTF_8), half, scratched)) {
            assertThatExceptionOfType(Fault.class)
                    .isThrownBy(() -> ParquetTable.read(damaged, "results/forecast.parquet"))
                    .matches(fault -> fault.key().equals("catalog.parquet-damaged"))
                    .withMessageContaining("results/forecast.parquet");
        }
    }

    @Test
    void namesTheColumnThatIsMissing() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> everything().numbers("new_cases"))
                .withMessageContainingAll(
                        "new_cases", "numbers", "date, horizon, value, location, observed");
        assertThatExceptionOfType(Fault.class).isThrownBy(() -> everything().numbers("date"));
    }

    @Test
    void readsFilesOfAnotherProgram() throws IOException {
        Path hub = Path.of("../model/src/test/resources/public/hub");

        Table truth = read(hub.resolve("truth-to-2025-10-18.parquet"));
        assertThat(truth.rows()).isEqualTo(10_970);
        assertThat(truth.texts("location")).doesNotContainNull().contains("01", "US");
        assertThat(truth.dates("target_end_date")).contains(LocalDate.of(2025, 10, 18));
        assertThat(truth.numbers("observation")).hasSize(10_970);

        Table scores = read(hub.resolve("peer-scores-to-2025-09-27.parquet"));
        assertThat(scores.integers("horizon")).hasSize(48_380).contains(0, 1, 2, 3);
    }

    private static Table read(Path file) throws IOException {
        return ParquetTable.read(Files.readAllBytes(file), file.toString());
    }

    private static Table everything() {
        return Table.of(
                Column.dates(
                        "date",
                        List.of(
                                DAY,
                                DAY.plusDays(1),
                                LocalDate.EPOCH,
                                DAY,
                                DAY,
                                LocalDate.of(1900, 1, 1))),
                Column.integers(
                        "horizon", List.of(1, 2, -3, Integer.MAX_VALUE, Integer.MIN_VALUE, 0)),
                Column.numbers("value", ODD_NUMBERS),
                Column.texts(
                        "location", Arrays.asList("01", null, "", "São Paulo", "a,b", "\"q\"\n")),
                Column.flags("observed", List.of(true, false, true, false, true, false)));
    }

    @Test
    void writesTheSameTableAsCsv() {
        assertThat(bytes(CsvTable.writer(everything())))
                .asString()
                .isEqualTo(
                        """
                        date,horizon,value,location,observed
                        2020-07-24,1,0.30000000000000004,01,true
                        2020-07-25,2,,,false
                        1970-01-01,-3,-0.0,,true
                        2020-07-24,2147483647,4.9E-324,São Paulo,false
                        2020-07-24,-2147483648,1.7976931348623157E308,"a,b",true
                        1900-01-01,0,-Infinity,"\""q""
                        ",false
                        """);
    }

    @Test
    void writesCasesWithoutExponent() {
        Table table = Table.of(Column.numbers("cases", 12_345_678.9, 778_000_000, -1e14, 0.25));

        assertThat(bytes(CsvTable.writer(table)))
                .asString()
                .isEqualTo("cases\n12345678.9\n778000000\n-100000000000000\n0.25\n");
    }

    @Test
    void quotesNamesOfColumns() {
        Table table =
                Table.of(
                        Column.numbers("value, %", 1.0),
                        Column.texts("x", Collections.singletonList(null)));

        assertThat(bytes(CsvTable.writer(table))).asString().isEqualTo("\"value, %\",x\n1.0,\n");
    }

    private static byte[] bytes(ContentWriter writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.writeTo(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
