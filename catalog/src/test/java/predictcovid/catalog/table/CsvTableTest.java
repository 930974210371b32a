package predictcovid.catalog.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(0)",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\n=1",
                "＝1+1"
            })
    void noTextIsAFormula(String text) throws IOException {
        assertThat(CsvTable.harmless(text)).isEqualTo("'" + text);
        assertThat(csv(Column.texts("name", List.of(text))))
                .matches("(?s)name\n\"?'.*")
                .contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Brazil", "01", "-1", "+55", "-0.5", "1e-3", "a=b", "", "Côte d'Ivoire"})
    void otherTextsStayAsTheyAre(String text) throws IOException {
        assertThat(csv(Column.texts("name", List.of(text)))).isEqualTo("name\n" + text + "\n");
    }

    @Test
    void numbersAreNoTexts() throws IOException {
        assertThat(csv(Column.numbers("value", new double[] {-2.5}))).isEqualTo("value\n-2.5\n");
    }

    @Test
    void quotesWhatWouldBreakALineAndNothingElse() throws IOException {
        List<String> texts = List.of("a,b", "a\"b", "a\nb", "a\rb", "#1", " a ", "a;b");

        assertThat(csv(Column.texts("name", texts)))
                .isEqualTo("name\n\"a,b\"\n\"a\"\"b\"\n\"a\nb\"\n\"a\rb\"\n#1\n a \na;b\n");
    }

    @Test
    void aDiskThatIsFullIsNoBug() {
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        Table large = Table.of(Column.numbers("value", new double[100_000]));

        assertThatIOException()
                .isThrownBy(() -> CsvTable.writer(large).writeTo(full))
                .withMessage("No space left on device");
    }

    private static String csv(Column column) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        CsvTable.writer(Table.of(column)).writeTo(content);
        return content.toString(StandardCharsets.UTF_8);
    }
}
