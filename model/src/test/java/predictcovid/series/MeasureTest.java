package predictcovid.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasureTest {
    @Test
    void targetsAreNamedAsHubsNameThem() {
        assertThat(Measure.CASES.target(Frequency.WEEKLY)).isEqualTo("wk inc case");
        assertThat(Measure.DEATHS.target(Frequency.DAILY)).isEqualTo("day inc death");
    }
}
