package predictcovid.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import predictcovid.target.Frequency;
import predictcovid.target.Target;

class MeasureTest {
    @Test
    void targetsAreNamedAsHubsNameThem() {
        assertThat(Measure.CASES.target(Frequency.WEEKLY)).isEqualTo(Target.named("wk inc case"));
        assertThat(Measure.DEATHS.target(Frequency.DAILY)).isEqualTo(Target.named("day inc death"));
    }
}
