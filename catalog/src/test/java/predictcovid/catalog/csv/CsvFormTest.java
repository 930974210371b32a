package predictcovid.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.CsvTable;
import predictcovid.catalog.table.Table;

class CsvFormTest {
    @ParameterizedTest
    @CsvSource({
        "22157.187675093963, 22157.187675093963, '22157'",
        "212559409, 212559409, '212559409'",
        "106861.5, 106861.5, '106862'",
        "999.96, 999.96, '1000'",
        "39.512, 39.512, '39,51'",
        "0.0485491, 0.0485491, '0,04855'",
        "0.025, 0.025, '0,025'",
        "-0.00000123456, -1.23456E-6, '-0,000001235'",
        "7, 7.0, '7'",
        "0, 0.0, '0'"
    })
    void aNumberIsExactForProgramsAndBriefForSpreadsheets(
            double number, String forPrograms, String forSpreadsheets) {
        assertThat(CsvForm.PROGRAMS.number(number)).isEqualTo(forPrograms);
        assertThat(CsvForm.SPREADSHEETS.number(number)).isEqualTo(forSpreadsheets);
    }

    @Test
    void spreadsheetsGetSemicolonsAndAMarkAndTextsAsTheyAre() throws IOException {
        Table table =
                Table.of(
                        Column.texts("code", List.of("01", "a;b", "1.5", "=1+1")),
                        Column.dates("date", List.of(day(1), day(2), day(3), day(4))),
                        Column.numbers("value", 1234.56, Double.NaN, 0.5, 7));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();

        CsvTable.writer(table, CsvForm.SPREADSHEETS).writeTo(csv);

        assertThat(csv.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        \ufeffcode;date;value
                        01;2020-07-01;1235
                        "a;b";2020-07-02;
                        1.5;2020-07-03;0,5
                        '=1+1;2020-07-04;7
                        """);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2020, 7, day);
    }
}
