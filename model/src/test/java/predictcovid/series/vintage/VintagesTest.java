package predictcovid.series.vintage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import predictcovid.series.Panel;
import predictcovid.target.Frequency;

class VintagesTest {
    private static final Vintage OLD = vintage("2025-02-05", 2);
    private static final Vintage TWICE = vintage("2025-02-12", 2);
    private static final Vintage LATER = vintage("2025-02-19", 4);
    private static final Vintage NEWEST = vintage("2025-02-26", 5);
    private static final Vintages ALL = new Vintages("cases", List.of(NEWEST, OLD, LATER, TWICE));

    @Test
    void standInTheOrderOfTheirDays() {
        assertThat(ALL.all()).containsExactly(OLD, TWICE, LATER, NEWEST);
        assertThat(ALL.newest()).isEqualTo(NEWEST);
    }

    @Test
    void aVintageEndsWithItsLastValue() {
        assertThat(LATER.lastStep()).isEqualTo(4);
    }

    @Test
    void knowsNothingLater() {
        assertThat(ALL.knownAt(LocalDate.parse("2025-02-18")).all()).containsExactly(OLD, TWICE);
        assertThat(ALL.knownAt(LocalDate.parse("2025-02-19")).newest()).isEqualTo(LATER);
    }

    @Test
    void isEmptyBeforeTheFirstVintage() {
        Vintages none = ALL.knownAt(LocalDate.parse("2025-02-04"));

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.endingAt(2)).isEmpty();
        assertThatThrownBy(none::newest).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void ofTwoVintagesThatEndAtOneStepTheNewerIsWhatWasSeenThere() {
        assertThat(ALL.endingAt(2)).contains(TWICE);
        assertThat(ALL.endingAt(4)).contains(LATER);
    }

    @Test
    void noVintageWasSeenAtAStepWhereNoneEnds() {
        assertThat(ALL.endingAt(3)).isEmpty();
    }

    @Test
    void theNewestVintageIsNoPastOne() {
        assertThat(ALL.endingAt(5)).isEmpty();
    }

    private static Vintage vintage(String asOf, int lastStep) {
        double[] values = new double[8];
        Arrays.fill(values, lastStep + 1, 8, Double.NaN);
        Panel panel =
                new Panel(Frequency.WEEKLY, LocalDate.parse("2025-01-04"), new double[][] {values});
        return new Vintage(LocalDate.parse(asOf), panel);
    }
}
