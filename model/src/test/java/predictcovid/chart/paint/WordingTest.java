package predictcovid.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import predictcovid.text.Texts;

class WordingTest {
    private final Wording english = Wording.in(Locale.ENGLISH);
    private final Wording portuguese = Wording.in(Texts.BRAZIL);

    @Test
    void placesAreCalledAsTheirReadersCallThem() {
        assertThat(portuguese.place("World")).isEqualTo("Mundo");
        assertThat(portuguese.place("Germany")).isEqualTo("Alemanha");
        assertThat(portuguese.place("Texas")).isEqualTo("Texas");
        assertThat(english.place("Germany")).isEqualTo("Germany");
        assertThat(english.place("World")).isEqualTo("World");
    }

    @Test
    void periodsSayTheYearOnceWhereTheyCan() {
        LocalDate day = LocalDate.of(2020, 6, 18);

        assertThat(english.period(LocalDate.of(2020, 5, 2), day)).isEqualTo("May 2 – Jun 18, 2020");
        assertThat(english.period(LocalDate.of(2019, 12, 31), day))
                .isEqualTo("Dec 31, 2019 – Jun 18, 2020");
        assertThat(english.period(day, day)).isEqualTo("Jun 18, 2020");
        assertThat(portuguese.period(LocalDate.of(2020, 5, 2), day))
                .isEqualTo("2 de mai. – 18 de jun. de 2020");
    }

    @Test
    void countsAreWholeUnlessSmall() {
        assertThat(english.count(1_234_567.8)).isEqualTo("1,234,568");
        assertThat(portuguese.count(1_234_567.8)).isEqualTo("1.234.568");
        assertThat(english.count(9.34)).isEqualTo("9.3");
        assertThat(english.count(9)).isEqualTo("9");
        assertThat(portuguese.count(0.0344)).isEqualTo("0,034");
        assertThat(english.count(-0.0)).isEqualTo("0");
        assertThat(english.count(Double.NaN)).isEqualTo("–");
    }

    @Test
    void changesCarryTheirSign() {
        assertThat(english.change(1500)).isEqualTo("+1,500");
        assertThat(english.change(-1500)).isEqualTo("−1,500");
        assertThat(english.change(0)).isEqualTo("0");
    }

    @Test
    void errorsAndSharesHaveFixedDecimals() {
        assertThat(english.error(0.097083)).isEqualTo("9.71");
        assertThat(portuguese.error(0.1)).isEqualTo("10,00");
        assertThat(english.percent(0.8)).isEqualTo("80%");
        assertThat(english.percent(0.975)).isEqualTo("97.5%");
        assertThat(portuguese.share(0.3)).isEqualTo("30,0%");
    }
}
