package predictcovid.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstLinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day;place;cases / 1;A;2 / 2;A;3 | 0 | ;",
                "Dengue by town / day;place;cases / 1;A;2 / 2;A;3 | 1 | ;",
                "Dengue, Natal, 2024 / day;place;cases / 1;A;2 / 2;A;3 | 1 | ;",
                "Dengue;;; / ;;; / Updated 24/06/2024;;; / day;place;cases; / 1;A;2; / 2;A;3; | 3 | ;",
                "day,place,cases / 1,A / 2,A | 0 | ,",
                "day,place / 1,A,3 / 2,A,3 / 3,A,3 | 0 | ,",
                "day,place,cases / x,A | 0 | ,",
                "cases / 1 / 2 | 0 | ,",
                "place;1/1/24;2/1/24 / A;1;2 / B;3;4 | 0 | ;"
            })
    void tellTitlesFromTheHeader(String text, int above, char separator) {
        FirstLines lines = new FirstLines(List.of(text.split(" / ")));

        assertThat(lines.above()).isEqualTo(above);
        assertThat(lines.above(separator)).isEqualTo(above);
        assertThat(lines.separator(above)).isEqualTo(separator);
    }
}
