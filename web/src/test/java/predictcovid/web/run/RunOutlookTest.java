package predictcovid.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import predictcovid.web.Runs;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The numbers are those of `Runs`: 280,000 on the last day, 10,000 more each day.
class RunOutlookTest {
    @Test
    void theManifestTellsTheOutlookOfTheRunsOwnSeries() {
        Outlook outlook = Outlook.of(Runs.of("r1")).orElseThrow();

        assertThat(outlook.target().target()).isEqualTo("day inc case");
        assertThat(outlook.target().lastDate()).isEqualTo(Runs.LAST);
        assertThat(outlook.observed().dates()).hasSize(7).endsWith(Runs.LAST);
        Step last = outlook.steps().getLast();
        assertThat(last.horizon()).isEqualTo(7);
        assertThat(last.date()).isEqualTo(LocalDate.of(2020, 7, 30));
        assertThat(last.quantiles().median()).isEqualTo(311_234.5);
        assertThat(last.quantiles().interval(0.95).orElseThrow().upper()).isEqualTo(351_234.5);
        assertThat(last.quantiles().interval(0.5)).isEmpty();
    }

    @Test
    void aDayThatTheManifestDoesNotTellIsMissing() {
        Outlook outlook =
                Outlook.of(
                                Runs.changed(
                                        Runs.of("r1"),
                                        run -> ((ArrayNode) run.at("/series/recent")).remove(3)))
                        .orElseThrow();

        assertThat(outlook.observed().dates()).hasSize(7);
        assertThat(outlook.observed().on(Runs.LAST.minusDays(3))).isEmpty();
        assertThat(outlook.observed().on(Runs.LAST.minusDays(2))).hasValue(260_000);
    }

    @Test
    void whereNothingIsForecastOrObservedThereIsNoneOrNoLine() {
        assertThat(Outlook.of(Runs.changed(Runs.of("r1"), run -> run.remove("forecast"))))
                .isEmpty();
        assertThat(
                        Outlook.of(
                                        Runs.changed(
                                                Runs.of("r1"),
                                                run ->
                                                        ((ObjectNode) run.get("series"))
                                                                .putArray("recent")))
                                .orElseThrow()
                                .observed()
                                .dates())
                .isEqualTo(List.of());
    }
}
