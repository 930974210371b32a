package predictcovid.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormTest {
    private static final Set<NumberStyle> ALL = EnumSet.allOf(NumberStyle.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "8 805 6.454|6454",
                "0 -1.204|-1204",
                "881.935 14.873.064 45.919.049|45919049",
                "12.143 6.513|6513",
                "52.000 134.500|134500",
                "0 52.000|52000",
                "805 1.234,5|1234.5",
                "805 1,5 12.345.678|12345678",
                "805 6,513|6513",
                "0.5 6,513|6513",
                "1,5 12.345 1.234|1234",
                "6,513.0 1,234.25|1234.25",
                "805 6\u202F513|6513",
                "805 1\u00A0234,5|1234.5",
                "805 6'513|6513",
                "805 6\u2019513.5|6513.5",
                "0.500 6.513|6.513",
                "0.143 12.143|12.143",
                "1234.0 6.513|6.513",
                "1234.567 6.513|6.513",
                "2.1e8 6.513|6.513",
                "6513.0|6513",
                "0.5 -12.5|-12.5",
                "6513,0 111,0|111",
                "0,500 6,513|6.513",
                "6513 805|805",
                "NA n/a 6.454|6454",
            })
    void countsHaveThousandsUnlessANumberShowsDecimals(String cells, double last) {
        List<String> column = List.of(cells.split(" ", -1));

        NumberForm form = NumberForm.ofCounts(column, ALL);

        assertThat(form.doubtful()).isEmpty();
        assertThat(form.style().parse(column.getLast())).hasValue(last);
    }

    @Test
    void readsThousandsWithAPlainBlank() {
        NumberForm form = NumberForm.ofCounts(List.of("805", "1 234 567"), ALL);

        assertThat(form.style().parse("1 234 567")).hasValue(1_234_567);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6.513 1204|6.513 1204",
                "1204 805 6.513|6.513 1204",
                "6,513 1204|6,513 1204",
                "45.919.049 12.5|45.919.049 12.5",
                "45.919.049 6513|45.919.049 6513",
                "6.513 7,204|7,204 6.513",
                "52.000 134.000|52.000",
                "6,000|6,000",
            })
    void saysWhichCellsDoNotGoTogether(String cells, String doubtful) {
        NumberForm form = NumberForm.ofCounts(List.of(cells.split(" ", -1)), ALL);

        assertThat(form.doubtful()).containsExactly(doubtful.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.204 0.500|0.5", "1.204|1.204", "0,012 0,5|0.5", "1,204|1.204", "0|0"})
    void sharesHaveNoThousands(String cells, double last) {
        List<String> column = List.of(cells.split(" ", -1));

        NumberForm form = NumberForm.ofShares(column);

        assertThat(form.doubtful()).isEmpty();
        assertThat(form.style().parse(column.getLast())).hasValue(last);
    }

    @Test
    void sharesWithPointsAndCommasDoNotGoTogether() {
        assertThat(NumberForm.ofShares(List.of("1", "0.012", "0,5")).doubtful())
                .containsExactly("0,5", "0.012");
    }

    @Test
    void aStyleThatIsNotAllowedIsNotFound() {
        Set<NumberStyle> styles = EnumSet.complementOf(EnumSet.of(NumberStyle.COMMA));

        NumberForm form = NumberForm.ofCounts(List.of("5", "1,5"), styles);

        assertThat(form).isEqualTo(new NumberForm(NumberStyle.POINT, List.of()));
        assertThat(form.style().parse("1,5")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"POINT, 1.2.3", "POINT, 1d", "DOTS, 1.23", "DOTS, 12.34.567", "BLANKS, x"})
    void whatIsNotSoWrittenIsNoNumber(NumberStyle style, String text) {
        assertThat(style.parse(text)).isEmpty();
    }
}
