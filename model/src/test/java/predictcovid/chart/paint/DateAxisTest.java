package predictcovid.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import predictcovid.chart.paint.DateAxis.Tick;
import predictcovid.text.Texts;

class DateAxisTest {
    private static final LocalDate LAST = LocalDate.of(2020, 7, 23);

    @Test
    void weeksCountBackFromTheLastDate() {
        List<Tick> ticks = DateAxis.of(LAST.minusDays(59), LAST, Locale.ENGLISH).ticks(900);

        assertThat(ticks.getLast()).isEqualTo(new Tick(LAST, "Jul 23", ""));
        assertThat(ticks.getFirst()).isEqualTo(new Tick(LAST.minusDays(56), "May 28", "2020"));
        assertThat(ticks).hasSize(9);
    }

    @Test
    void daysBeforeAndAfterTheAnchorGetTicks() {
        DateAxis axis = new DateAxis(LAST.minusDays(56), LAST.plusDays(7), LAST, Texts.BRAZIL);

        assertThat(axis.ticks(900))
                .extracting(Tick::label)
                .endsWith("16 de jul.", "23 de jul.", "30 de jul.");
    }

    @Test
    void yearsStandWhereTheyAreNew() {
        List<Tick> ticks =
                DateAxis.of(LocalDate.of(2020, 1, 22), LocalDate.of(2022, 9, 18), Locale.ENGLISH)
                        .ticks(900);

        assertThat(ticks)
                .extracting(Tick::label)
                .startsWith("Mar", "May", "Jul", "Sep", "Nov", "Jan", "Mar");
        assertThat(ticks.stream().map(Tick::year).filter(year -> !year.isEmpty()))
                .containsExactly("2020", "2021", "2022");
    }

    @Test
    void labelsNeverCrowdAndNeverVanish() {
        for (int days = 0; days < 20_000; days = days * 5 / 4 + 1) {
            List<Tick> ticks = DateAxis.of(LAST.minusDays(days), LAST, Texts.BRAZIL).ticks(900);
            assertThat(ticks.size()).as("%s days", days).isBetween(1, 20);
        }
    }

    @Test
    void oneDayIsOneTick() {
        assertThat(DateAxis.of(LAST, LAST, Locale.ENGLISH).ticks(900))
                .containsExactly(new Tick(LAST, "Jul 23", "2020"));
    }
}
