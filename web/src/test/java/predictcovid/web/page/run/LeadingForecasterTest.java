package predictcovid.web.page.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Texts;
import predictcovid.web.Runs;
import predictcovid.web.page.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
        assertThat(quality.verdict())
                .startsWith("Better than the baseline: 7 days ahead, in 100 past forecasts");
        assertThat(quality.others()).isEmpty();
    }

    @Test
    void theListOfRunsNamesItAndItsVerdict() {
        RunRow row = RunRow.of(Runs.led(OLD, 30, 12), new Words(Texts.BRAZIL));

        assertThat(row.forecaster()).isEqualTo("quantile-forest");
        assertThat(row.judgement()).isEqualTo("worse");
        assertThat(row.error()).isEqualTo("30,00");
        assertThat(row.distance()).isEqualTo("7 dias à frente");
    }

    /// One step ahead the original was better by far; a week ahead, which it forecasts, worse.
    @Test
    void aRunIsListedAsItIsHeadlined() {
        RunManifest run =
                Runs.changed(
                        OLD,
                        json -> ((ObjectNode) json.at("/validation/byHorizon/0")).put("rmsle", 4));

        assertThat(answer(run)).endsWith("do not trust it.");
        assertThat(quality(run).judgement()).isEqualTo("worse");
        assertThat(RunRow.of(run, new Words(Locale.ENGLISH)).judgement()).isEqualTo("worse");
        assertThat(RunRow.of(run, new Words(Locale.ENGLISH)).error()).isEqualTo("400.00");
    }

    @Test
    void oneStepAheadJudgesWhereNothingElseDoes() {
        RunManifest run =
                Runs.changed(
                        OLD,
                        json ->
                                ((ObjectNode) json.at("/validation/byHorizon/0"))
                                        .put("origins", 9));
        RunRow row = RunRow.of(run, new Words(Locale.ENGLISH));

        assertThat(row.judgement()).isEqualTo("better");
        assertThat(row.error()).isEqualTo("4.85");
        assertThat(row.distance()).isEqualTo("one day ahead");
        assertThat(quality(run).verdict()).startsWith("Better than the baseline: one day ahead");
    }

    /// Of two horizons that are judged the nearer was worse.
    @Test
    void anEndThatIsBetterMayHaveWorseBefore() {
        RunManifest run =
                Runs.changed(
                        OLD,
                        json ->
                                ((ArrayNode) json.at("/validation/byHorizon"))
                                        .insertObject(0)
                                        .put("horizon", 3)
                                        .put("origins", 12)
                                        .put("rmsle", 0.4)
                                        .put("baselineRmsle", 0.3));

        assertThat(quality(run).judgement()).isEqualTo("mixed");
        assertThat(quality(run).verdict()).contains("33% smaller", "worse at 1 of 2 days ahead");
        assertThat(answer(run)).doesNotContain("trust");
    }

    private static QualityView quality(RunManifest run) {
        return QualityView.of(run, new Words(Locale.ENGLISH));
    }

    private static String answer(RunManifest run) {
        return new Answer(run, new Words(Locale.ENGLISH)).of(run.forecast().orElseThrow());
    }
}
