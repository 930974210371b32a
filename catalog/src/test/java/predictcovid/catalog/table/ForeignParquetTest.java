package predictcovid.catalog.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import predictcovid.text.Fault;

/// What programs that are not ours store.
class ForeignParquetTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 27);

    /// Before 1970, in the middle of a day: the day must not round towards zero.
    private static final Instant OLD = Instant.parse("1969-12-31T12:00:00Z");

    private static final MessageType SCHEMA =
            MessageTypeParser.parseMessageType(
                    """
                    message foreign {
                      optional int32 date (DATE);
                      optional int64 millis (TIMESTAMP(MILLIS,true));
                      optional int64 micros (TIMESTAMP(MICROS,false));
                      optional int64 nanos (TIMESTAMP(NANOS,true));
                      optional int96 spark;
                      optional boolean flag;
                      optional int32 price (DECIMAL(5,2));
                      repeated int32 list;
                      optional group nested { optional int32 inside; }
                      optional float ratio;
                      optional binary name (UTF8);
                    }
                    """);

    @Test
    void readsInstantsAsTheirDaysInUtc() throws IOException {
        Table table = ParquetTable.readForeign(file(full(), old()), "foreign").table();

        assertThat(table.dates("millis")).containsExactly(DAY, LocalDate.of(1969, 12, 31));
        assertThat(table.dates("micros")).containsExactly(DAY, LocalDate.of(1969, 12, 31));
        assertThat(table.dates("nanos")).containsExactly(DAY, LocalDate.of(1969, 12, 31));
        assertThat(table.dates("spark")).containsExactly(DAY, LocalDate.of(1969, 12, 31));
    }

    @Test
    void leavesOutWhatItCannotReadAndNamesEveryType() throws IOException {
        ParquetContent content = ParquetTable.readForeign(file(full()), "foreign");

        assertThat(content.table().names())
                .containsExactly(
                        "date", "millis", "micros", "nanos", "spark", "flag", "ratio", "name");
        assertThat(content.table().numbers("ratio")).containsExactly(0.5);
        assertThat(content.table().texts("name")).containsExactly("a");
        assertThat(content.types())
                .containsEntry("date", "date")
                .containsEntry("nanos", "timestamp")
                .containsEntry("spark", "timestamp")
                .containsEntry("ratio", "float")
                .containsEntry("name", "string")
                .containsKeys("price", "list", "nested")
                .hasSize(11);
    }

    @Test
    void keepsDaysAndFlagsWithGapsAsTexts() throws IOException {
        Table table =
                ParquetTable.readForeign(file(full(), new SimpleGroup(SCHEMA)), "foreign").table();

        assertThat(table.texts("date")).containsExactly("2025-09-27", null);
        assertThat(table.texts("micros")).containsExactly("2025-09-27", null);
        assertThat(table.texts("flag")).containsExactly("true", null);
    }

    /// The file is not compressed, so that nothing but the checksum tells.
    @Test
    void aPageThatIsNotWhatItsChecksumSaysIsDamaged() throws IOException {
        byte[] content = file(full());
        int at = new String(content, ISO_8859_1).indexOf("\u0001\0\0\0a") + 4;
        assertThat(content[at]).isEqualTo((byte) 'a');
        content[at] = 'b';

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> ParquetTable.readForeign(content, "foreign"))
                .matches(fault -> fault.key().equals("catalog.parquet-damaged"));
    }

    @Test
    void filesOfOurOwnMustBeWhole() throws IOException {
        byte[] content = file(full());
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> ParquetTable.read(content, "foreign"))
                .matches(fault -> fault.key().equals("catalog.parquet-type"));
    }

    private static Group full() {
        return group(DAY.atTime(23, 59).toInstant(ZoneOffset.UTC));
    }

    private static Group old() {
        return group(OLD);
    }

    private static Group group(Instant instant) {
        Group group = new SimpleGroup(SCHEMA);
        long millis = instant.toEpochMilli();
        long day = Math.floorDiv(millis, ChronoUnit.DAYS.getDuration().toMillis());
        group.add("date", (int) day);
        group.add("millis", millis);
        group.add("micros", millis * 1_000);
        group.add("nanos", millis * 1_000_000);
        group.add("spark", int96(day, 1));
        group.add("flag", true);
        group.add("price", 125);
        group.add("list", 1);
        group.add("list", 2);
        group.addGroup("nested").add("inside", 3);
        group.add("ratio", 0.5f);
        group.add("name", "a");
        return group;
    }

    /// Julian day 2440588 is 1970-01-01.
    private static Binary int96(long epochDay, long nanos) {
        ByteBuffer bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(nanos).putInt((int) epochDay + 2_440_588).flip();
        return Binary.fromConstantByteBuffer(bytes);
    }

    private static byte[] file(Group... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ParquetWriter<Group> writer =
                ExampleParquetWriter.builder(new StreamOutputFile(out))
                        .withConf(new Configuration(false))
                        .withType(SCHEMA)
                        .build()) {
            for (Group row : rows) {
                writer.write(row);
            }
        }
        return out.toByteArray();
    }
}
