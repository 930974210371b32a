package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;
import predictcovid.target.Frequency;
import predictcovid.target.Target;
import predictcovid.text.Texts;

class QuantityTest {
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
    private static final Wording PORTUGUESE = Wording.in(Texts.BRAZIL);

    @Test
    void saysWhatIsCounted() {
        assertThat(weekly("wk inc covid hosp").words(ENGLISH))
                .isEqualTo("hospital admissions a week");
        assertThat(weekly("wk inc covid prop ed visits").words(PORTUGUESE))
                .isEqualTo("percentual de atendimentos de emergência na semana");
        assertThat(new Quantity(Target.named("new_deaths").every(Frequency.DAILY)).words(ENGLISH))
                .isEqualTo("deaths a day");
        assertThat(weekly("new_cases").words(ENGLISH)).isEqualTo("new cases a week");
    }

    @Test
    void aPercentTargetIsAShareAndACountOfVisitsIsNone() {
        Quantity percent = weekly("wk inc flu percent ed visits");
        assertThat(percent.words(ENGLISH))
                .isEqualTo("weekly share of emergency visits for influenza");
        assertThat(percent.value(2.2, ENGLISH)).isEqualTo("2.20%");

        Quantity visits = weekly("wk inc flu ed visits");
        assertThat(visits.words(ENGLISH)).isEqualTo("emergency visits for influenza a week");
        assertThat(visits.words(PORTUGUESE))
                .isEqualTo("atendimentos de emergência por influenza por semana");
        assertThat(visits.value(2200, ENGLISH)).isEqualTo("2,200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wk flu sewage",
                "wk flu hosp rate change",
                "peak inc flu hosp",
                "wk cum death",
                "wk inc covid percent hosp"
            })
    void keepsANameThatItHasNoRightWordsFor(String name) {
        assertThat(weekly(name).words(PORTUGUESE)).isEqualTo(name);
    }

    @Test
    void writesCountsAndShares() {
        assertThat(weekly("wk inc covid hosp").value(13468.6, ENGLISH)).isEqualTo("13,469");
        Quantity share = weekly("wk inc covid prop ed visits");
        assertThat(share.value(0.022, PORTUGUESE)).isEqualTo("2,20%");
        assertThat(share.value(0.1234, ENGLISH)).isEqualTo("12.3%");
        assertThat(share.value(0.0006, ENGLISH)).isEqualTo("0.060%");
        assertThat(share.labels(new ValueAxis(0, 0.025, 0.005), ENGLISH).apply(0.005))
                .isEqualTo("0.5%");
        assertThat(share.labels(new ValueAxis(0, 0.04, 0.01), ENGLISH).apply(0.03)).isEqualTo("3%");
    }

    @Test
    void makesNamesOfFilesThatAnySystemTakes() {
        assertThat(Quantity.fileName("fan", "wk inc covid hosp", "Côte d'Ivoire / São Tomé "))
                .isEqualTo("fan-wk-inc-covid-hosp-cote-d-ivoire-sao-tome");
        assertThat(Quantity.fileName("places")).isEqualTo("places");
        assertThat(Quantity.fileName("fan", "../../x")).isEqualTo("fan-x");
    }

    private static Quantity weekly(String target) {
        return new Quantity(Target.named(target));
    }
}
