package predictcovid.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.catalog.csv.CsvDamage.Kind;

class CsvRecordsTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsTheCellsOfEachRecordAndTheLineItStartsOn(boolean strict) throws IOException {
        String csv = "\uFEFF\n x ,y\r\n1, b c \n\n\"l1\nl2\",\" \"\"q\"\" \"\n,\"\"\n";

        assertThat(read(csv, strict))
                .containsExactly("2 x|y", "3 1|b c", "5 l1\nl2| \"q\" ", "7 |");
    }

    @ParameterizedTest
    @CsvSource({"'a,b', ','", "'a;b,c;d', ;", "'\n\na\tb\n;;;', '\t'", "a, ','", "'', ','"})
    void tellsTheSeparatorByTheFirstLine(String csv, char separator) throws IOException {
        assertThat(CsvText.tolerant(bytes(csv)).separator()).isEqualTo(separator);
    }

    @Test
    void splitsAtTheSeparatorThatItIsGiven() throws IOException {
        CsvText text = CsvText.strict(bytes("a;b\n1,5;x\n"));
        try (CsvRecords records = new CsvRecords(text, text.separator())) {
            assertThat(records.header()).containsExactly("a", "b");
            assertThat(records.next()).isTrue();
            assertThat(records.cell(0)).isEqualTo("1,5");
            assertThat(records.next()).isFalse();
        }
    }

    @Test
    void readsOnlyTheColumnsThatAreWanted() throws IOException {
        try (CsvRecords records = new CsvRecords(CsvText.strict(bytes("a,b,c\n1,2,3\n")), ',')) {
            records.want(List.of("c", "a"));
            records.next();

            assertThat(List.of(records.cell(0), records.cell(1), records.cell(2)))
                    .containsExactly("1", "", "3");
            assertThat(records.cells()).isEqualTo(3);
        }
    }

    @Test
    void aTextThatRecursIsOneObject() throws IOException {
        try (CsvRecords records =
                new CsvRecords(CsvText.strict(bytes("a\nBrazil\nBrazil\n")), ',')) {
            records.next();
            String first = records.cell(0);
            records.next();

            assertThat(records.cell(0)).isSameAs(first);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY, 1",
        "' \n\n', EMPTY, 1",
        "'\n <html lang=\"x\">', WEB_PAGE, 1",
        "'a,b\n1\0,2\n', NOT_TEXT, 2",
        "'a,b\n1,2\n3,4\r5,6\n', NOT_TEXT, 3",
        "'a,b\n1,2\r', NOT_TEXT, 2",
        "'a,b\n1,\uFFFD\n', OTHER_ENCODING, 2",
        "'a,b\n1,é\n2,\uFFFD\n', NOT_UTF8, 3",
        "'a,b\n\"x\ny\",\"z\n\n', OPEN_QUOTE, 3",
        "'a,b\n\"x\ny\",\"z\"z\n', STRAY_QUOTE, 3",
        "'a,b\n\"x\ny\",z\"\n', STRAY_QUOTE, 3",
        "'a,b\n1\n2,3\n', ROW_LENGTH, 2",
        "'a,b\n1,2\n3,4,5', ROW_LENGTH, 3",
        "'a,b\n1,2\n3', BREAKS_OFF, 3",
    })
    void strictTextIsCleanOrNamesTheLine(String csv, Kind kind, int line) {
        assertDamage(csv, true, kind, line);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY, 1",
        "'a,b\n1,2\n\"x\ny,3\n', OPEN_QUOTE, 3",
        "'a,b\n1,2\n\"x\" y,3\n', STRAY_QUOTE, 3",
    })
    void tolerantTextHasQuotesThatClose(String csv, Kind kind, int line) {
        assertDamage(csv, false, kind, line);
    }

    @Test
    void tolerantTextMayHaveAnythingInItsCellsAndRowsOfAnyLength() throws IOException {
        assertThat(read("a,b\n \"x, y\" ,5\" \n \n1\nx\0y,\uFFFD,<\n", false))
                .containsExactly("1 a|b", "2 x, y|5\"", "4 1", "5 x\0y|\uFFFD|<");
    }

    @Test
    void tellsWhatIsWrongFurtherUpFirst() {
        assertDamage("a,b\n1\n3,4\0\n", true, Kind.ROW_LENGTH, 2);
        assertDamage("a,b\n1\n3,\uFFFD\n", true, Kind.ROW_LENGTH, 2);
    }

    @Test
    void tellsARowTooShortInTheMiddleFromOneThatBreaksOff() {
        String rows = "1,2\n".repeat(20_000);

        assertDamage("a,b\n" + rows + "3\n" + rows, true, Kind.ROW_LENGTH, 20_002);
        assertDamage("a,b\n" + rows + "3\n", true, Kind.ROW_LENGTH, 20_002);
        assertDamage("a,b\n" + rows + "3", true, Kind.BREAKS_OFF, 20_002);
    }

    @ParameterizedTest
    @ValueSource(ints = {4_097, 40_000, 400_000})
    void anEndlessCellIsNoTable(int length) {
        assertDamage("a,b\n1,2\n1," + "x".repeat(length) + "\n", true, Kind.CELL_TOO_LONG, 3);
    }

    @Test
    void aQuoteThatNeverClosesDoesNotFillTheMemory() {
        assertDamage("a,b\n1,\"2\n" + "3,4\n".repeat(200_000), true, Kind.CELL_TOO_LONG, 2);
    }

    @Test
    void readsWideTablesAndTextsThatAreLongAltogether() throws IOException {
        String header = String.join(",", IntStream.range(0, 2_000).mapToObj(i -> "d" + i).toList());
        String row = String.join(",", IntStream.range(0, 2_000).mapToObj(i -> "" + i).toList());
        String csv = (header + "\n" + row + "\n" + "\"" + "y".repeat(4_000) + "\"" + row + "\n");

        try (CsvRecords records = new CsvRecords(CsvText.strict(bytes(csv)), ',')) {
            assertThat(records.header()).hasSize(2_000);
            assertThat(records.next()).isTrue();
            assertThat(records.cell(1_999)).isEqualTo("1999");
        }
    }

    @Test
    void whatTheStreamEndsInPassesThroughUnchanged() {
        InputStream broken = failing(new EOFException("half an archive"));
        InputStream bug = failing(new IllegalStateException("bug"));

        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> readAll(CsvText.strict(broken)));
        assertThatIllegalStateException().isThrownBy(() -> readAll(CsvText.strict(bug)));
    }

    /// A good header, many good rows, then `failure`.
    private static InputStream failing(Exception failure) {
        return new SequenceInputStream(
                bytes("a,b\n" + "1,2\n".repeat(50_000)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        if (failure instanceof IOException io) {
                            throw io;
                        }
                        throw (RuntimeException) failure;
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        return read();
                    }
                });
    }

    private static void assertDamage(String csv, boolean strict, Kind kind, int line) {
        assertThatExceptionOfType(CsvDamage.class)
                .isThrownBy(() -> read(csv, strict))
                .satisfies(damage -> assertThat(damage.kind()).isEqualTo(kind))
                .satisfies(damage -> assertThat(damage.line()).isEqualTo(line));
    }

    private static List<String> read(String csv, boolean strict) throws IOException {
        return readAll(strict ? CsvText.strict(bytes(csv)) : CsvText.tolerant(bytes(csv)));
    }

    private static List<String> readAll(CsvText text) throws IOException {
        try (CsvRecords records = new CsvRecords(text, ',')) {
            List<String> all = new ArrayList<>();
            all.add(records.line() + " " + String.join("|", records.header()));
            while (records.next()) {
                all.add(
                        records.line()
                                + " "
                                + String.join(
                                        "|",
                                        IntStream.range(0, records.cells())
                                                .mapToObj(records::cell)
                                                .toList()));
            }
            return all;
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
