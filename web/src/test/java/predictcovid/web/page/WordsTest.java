package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void anOldFileIsToldByItsLastDayAndANewOneByTheDayItIsKnown() {
        Words english = Words.in(Locale.ENGLISH);
        LocalDate known = LocalDate.of(2026, 11, 30);

        assertThat(english.known("place.as-of", "place.data-to", known, LocalDate.of(2020, 6, 18)))
                .isEqualTo("Data to June 18, 2020");
        assertThat(english.known("place.as-of", "place.data-to", known, LocalDate.of(2026, 11, 1)))
                .isEqualTo("As known on November 30, 2026");
    }
}
