package predictcovid.forecast.pooled.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import predictcovid.forecast.pooled.rows.Country;
import predictcovid.forecast.pooled.rows.Leads;
import predictcovid.forecast.pooled.rows.TargetRows;

class MemberSettingTest {
    /// Of 56 steps of history and a prior of 2, or of half a step where another target teaches: 56
    /// ÷ 58 and 56 ÷ 56.5.
    @Test
    void historyIsTrustedByItsLengthAgainstThePriors() {
        TargetRows own = Country.admissions();
        MemberSetting setting =
                new MemberSetting(new Prior(0.02, 0.6, 0.5, 2, 16), own, Leads.of(1), 10, 1);

        assertThat(setting.trainingSteps()).isEqualTo(56);
        assertThat(setting.trust(false)).isEqualTo(0.965517241, within(1e-9));
        assertThat(setting.trust(true)).isEqualTo(0.991150442, within(1e-9));
    }
}
