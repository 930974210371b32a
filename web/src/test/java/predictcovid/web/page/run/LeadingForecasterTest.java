package predictcovid.web.page.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Texts;
import predictcovid.web.Runs;
import predictcovid.web.page.Words;

/// What is said of quality is said of the forecaster that leads.
class LeadingForecasterTest {
    private static final RunManifest OLD = Runs.of("r");

    @Test
    void isJudgedByItsOwnPastForecastsAndNotByTheOriginalsForest() {
        QualityView worse = quality(Runs.led(OLD, 30, 12));

        assertThat(worse.forecaster()).isEqualTo("quantile-forest");
        assertThat(worse.judgement()).isEqualTo("worse");
        assertThat(worse.verdict())
                .isEqualTo(
                        "Worse than the baseline: 7 days ahead, in 12 past forecasts, the error of"
                                + " quantile-forest was 50% larger than that of repeating the last"
                                + " value. Do not trust this forecast.");
        assertThat(worse.error()).isEqualTo("30.00");
        assertThat(worse.baselineError()).isEqualTo("20.00");
        assertThat(worse.horizons()).hasSize(1);
        assertThat(quality(Runs.led(OLD, 10, 12)).judgement()).isEqualTo("better");
    }

    @Test
    void aForecastThatItsOwnPastSpeaksAgainstIsNotToBeTrusted() {
        assertThat(answer(Runs.led(OLD, 30, 12))).endsWith("do not trust it.");
        assertThat(answer(Runs.led(OLD, 10, 12))).doesNotContain("trust");
        assertThat(answer(Runs.led(OLD, 30, 9))).doesNotContain("trust");
    }

    @Test
    void fewerThanTenPastForecastsJudgeNothing() {
        QualityView unknown = quality(Runs.led(OLD, 30, 9));

        assertThat(unknown.judgement()).isEqualTo("unknown");
        assertThat(unknown.verdict())
                .isEqualTo("Too few past forecasts by quantile-forest to judge it.");
        assertThat(unknown.error()).isEqualTo("—");
    }

    @Test
    void theOriginalStandsBesideItWithItsOwnScore() {
        assertThat(quality(Runs.led(OLD, 10, 12)).others())
                .containsExactly(
                        new QualityView.Other(
                                "original", "311,234", "Jul 30, 2020", "20.00", "30.00"));
    }

    @Test
    void runsOfEarlierProgramsAreTheOriginals() {
        QualityView quality = quality(OLD);

        assertThat(quality.forecaster()).isEqualTo("original");
        assertThat(quality.isOriginal()).isTrue();
        assertThat(quality.verdict()).startsWith("Better than the baseline: one day ahead, from");
        assertThat(quality.others()).isEmpty();
    }

    @Test
    void theListOfRunsNamesItAndItsVerdict() {
        RunRow row = RunRow.of(Runs.led(OLD, 30, 12), new Words(Texts.BRAZIL));

        assertThat(row.forecaster()).isEqualTo("quantile-forest");
        assertThat(row.judgement()).isEqualTo("worse");
        assertThat(row.error()).isEqualTo("30,00");
    }

    private static QualityView quality(RunManifest run) {
        return QualityView.of(run, new Words(Locale.ENGLISH));
    }

    private static String answer(RunManifest run) {
        return new Answer(run, new Words(Locale.ENGLISH)).of(run.forecast().orElseThrow());
    }
}
