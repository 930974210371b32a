package predictcovid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekNameTest {
    /// The CDC's MMWR calendar: weeks to Saturday 13 June 2020, 2 January 2021 (a 53rd), 9 January
    /// 2021, 4 January 2025. ISO's: weeks to Sunday 14 June 2020, 3 January 2021 (a 53rd), 10
    /// January 2021, 5 January 2025.
    @ParameterizedTest
    @CsvSource({
        "2020-06-13, 24", "2021-01-02, 53", "2021-01-09, 1", "2025-01-04, 1",
        "2020-06-14, 24", "2021-01-03, 53", "2021-01-10, 1", "2025-01-05, 1"
    })
    void isNumberedAsItsCalendarDoes(LocalDate lastDay, int number) {
        assertThat(new WeekName(lastDay).number()).isEqualTo(number);
    }

    @Test
    void isNamedInBothLanguages() {
        WeekName week = new WeekName(LocalDate.parse("2020-06-13"));

        assertThat(week.in(Locale.ENGLISH)).isEqualTo("EW 24 (Jun 13, 2020)");
        assertThat(week.in(Texts.BRAZIL)).isEqualTo("SE 24 (13 de jun. de 2020)");
        assertThat(week.shortIn(Texts.BRAZIL)).isEqualTo("SE 24");
    }
}
