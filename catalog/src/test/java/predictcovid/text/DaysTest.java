package predictcovid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final LocalDate MAY = LocalDate.of(2021, 5, 1);

    @Test
    void theFirstOfAMonthIsAnOrdinalInPortuguese() {
        assertThat(Days.full(MAY, Texts.BRAZIL)).isEqualTo("1º de maio de 2021");
        assertThat(Days.brief(MAY, Texts.BRAZIL)).isEqualTo("1º de mai. de 2021");
        assertThat(Days.full(MAY, Locale.ENGLISH)).isEqualTo("May 1, 2021");
    }

    @Test
    void otherDaysAreNot() {
        assertThat(Days.full(MAY.plusDays(10), Texts.BRAZIL)).isEqualTo("11 de maio de 2021");
        assertThat(Days.brief(MAY.plusDays(20), Texts.BRAZIL)).isEqualTo("21 de mai. de 2021");
    }
}
