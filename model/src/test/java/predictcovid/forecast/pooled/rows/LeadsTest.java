package predictcovid.forecast.pooled.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeadsTest {
    @Test
    void placesBehindNeedLongerLeads() {
        Leads weeks = Leads.of(new int[] {1, 2, 3}, 1, IntStream.of(0, 2, 0));

        assertThat(weeks.stream()).containsExactly(1, 2, 3, 4, 5);
        assertThat(weeks.asked()).isEqualTo(3);
        assertThat(weeks.positions(0)).containsExactly(0, 1, 2);
        assertThat(weeks.positions(2)).containsExactly(2, 3, 4);
    }

    @Test
    void forestsLearnTogetherWhatLiesAheadAndOtherwiseWhatMayBeRevised() {
        assertThat(Leads.of(-1, 0, 1, 2).joint()).containsExactly(2, 3);
        assertThat(Leads.of(-1, 0).joint()).containsExactly(0, 1);
    }

    @Test
    void aWeekBehindIsSevenDays() {
        Leads days = Leads.of(new int[] {28, 1}, 7, IntStream.of(1));

        assertThat(days.stream()).containsExactly(28, 1, 8, 35);
        assertThat(days.positions(1)).containsExactly(3, 2);
        assertThat(days.at(3)).isEqualTo(35);
    }
}
