package predictcovid.catalog.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.catalog.csv.CsvDamage;
import predictcovid.catalog.csv.CsvDamage.Kind;
import predictcovid.catalog.csv.CsvRecords;
import predictcovid.catalog.csv.CsvText;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

class CsvReaderTest {
    @Test
    void readsEveryFieldAsTextAndKeepsLeadingZeros() throws IOException {
        Table table = read("location,value\n01, 7 \n\"a,\"\"b\",\nNA,1e3\n").table();

        assertThat(table.texts("location")).containsExactly("01", "a,\"b", "NA");
        assertThat(table.texts("value")).containsExactly("7", null, "1e3");
    }

    @Test
    void knowsTheLineOfEachRow() throws IOException {
        CsvContent content = read("a,b\r\n1,2\r\n\r\n\"x\ny\",3\n4,5");

        assertThat(content.table().texts("a")).containsExactly("1", "x\ny", "4");
        assertThat(content.line(0)).isEqualTo(2);
        assertThat(content.line(2)).isEqualTo(6);
    }

    @Test
    void leavesOutLinesOfAnotherLengthAndNamesThem() throws IOException {
        CsvContent content = read("a,b\n1,2\n3\n4,5,6\n7,8\n");

        assertThat(content.table().texts("a")).containsExactly("1", "7");
        assertThat(content.brokenLines()).containsExactly(3, 4);
        assertThat(content.line(1)).isEqualTo(5);
    }

    @Test
    void tellsACellFromTheOneAboveByEveryLetter() throws IOException {
        String csv = "a,b\n10,x\n1,x\n10,\n10,xy\n,x\n";

        assertThat(read(csv).table().texts("a")).containsExactly("10", "1", "10", "10", null);
        assertThat(read(csv).table().texts("b")).containsExactly("x", "x", null, "xy", "x");
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        assertThat(read("\uFEFFa,b\n1,2\n").table().names()).containsExactly("a", "b");
        assertThat(read("\uFEFF\"a\",b\n1,2\n").table().names()).containsExactly("a", "b");
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() throws IOException {
        assertThat(read("a,b\n").table().rows()).isZero();
        assertThat(read("a,b").table().names()).containsExactly("a", "b");
    }

    @Test
    void readsSomeColumnsInTheOrderOfTheFileAndNoMoreRowsThanAllowed() throws IOException {
        String csv = "a,b,b,c\n1,2,3,4\n5,6,7,8\n";
        List<String> wanted = List.of("c", "a");

        Table table = CsvReader.read(records(csv), wanted, 2).table();

        assertThat(table.names()).containsExactly("a", "c");
        assertThat(table.texts("c")).containsExactly("4", "8");
        assertThatExceptionOfType(CsvDamage.class)
                .isThrownBy(() -> CsvReader.read(records(csv), wanted, 1))
                .satisfies(damage -> assertThat(damage.kind()).isEqualTo(Kind.TOO_MANY_ROWS));
    }

    @Test
    void tellsAllRowsOfWrongLengthAndWhatComesAfterThem() throws IOException {
        CsvContent content = CsvReader.read(records("a,b\n1\n2,3\n4,5,6\n7,\"8"), List.of("a"), 9);

        assertThat(content.broken())
                .containsExactly(
                        new CsvContent.Broken(2, 1, false), new CsvContent.Broken(4, 3, false));
        assertThat(content.end().orElseThrow().kind()).isEqualTo(Kind.OPEN_QUOTE);
        assertThat(content.table().texts("a")).containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource({"'Source: SES\n', 0", "'Fonte: SES', 0", "'SES, RN, 2\n', 1", "'Caico', 1"})
    void aLineOfTextBelowTheTableIsNoRow(String last, int broken) throws IOException {
        CsvContent content = CsvReader.read(records("a,b\n1,2\n" + last), List.of("b"), 9);

        assertThat(content.broken()).hasSize(broken);
    }

    @Test
    void columnsWithoutANameAtTheEndMayLack() throws IOException {
        CsvContent content = CsvReader.read(records("a,b,,\n1,2,,\n3,4\n5\n"), List.of("b"), 9);

        assertThat(content.table().texts("b")).containsExactly("2", "4");
        assertThat(content.brokenLines()).containsExactly(4);
    }

    private static CsvRecords records(String csv) throws IOException {
        return new CsvRecords(CsvText.strict(new ByteArrayInputStream(csv.getBytes(UTF_8))), ',');
    }

    @Test
    void saysInBothLanguagesWhereAQuoteIsWrong() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> read("a,b\n1,2\n\"3,4\n5,6\n"))
                .withMessageContaining("file.csv")
                .withMessageContaining("line 3: a value is quoted and the quote never closed")
                .satisfies(
                        fault -> assertThat(fault.in(Texts.BRAZIL)).contains("linha 3: um valor"));
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> read("a,b\n1,\"2\"x\n"))
                .withMessageContaining("line 2: text stands behind");
    }

    @ParameterizedTest
    @CsvSource({
        "'', catalog.csv-empty",
        "'a,a\n1,2\n', catalog.csv-twice",
        "'a,b\n1,\"2\n3,4\n', catalog.csv-damaged",
    })
    void saysWhatIsNoCsv(String csv, String key) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> read(csv))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo(key))
                .withMessageContaining("file.csv");
    }

    private static CsvContent read(String csv) throws IOException {
        return CsvReader.read(new ByteArrayInputStream(csv.getBytes(UTF_8)), "file.csv");
    }
}
