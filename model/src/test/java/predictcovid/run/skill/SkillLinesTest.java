package predictcovid.run.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.Phase;
import predictcovid.backtest.TaskLoss;
import predictcovid.backtest.TaskScore;
import predictcovid.catalog.SkillReport.InPhase;
import predictcovid.catalog.SkillReport.Line;
import predictcovid.catalog.SkillReport.Ratio;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.hub.score.MeasuredTask;
import predictcovid.hub.score.ScoringRule;
import predictcovid.target.Target;

class SkillLinesTest {
    private static final String TARGET = "wk inc covid hosp";
    private static final LocalDate DATE = LocalDate.of(2025, 3, 8);

    @Test
    void meansAreOfAllAndRatiosOfCommonForecasts() {
        List<Line> lines =
                SkillLines.of(
                        judged(
                                List.of(),
                                List.of(
                                        loss("one", "01", 0, 2, 0.2),
                                        loss("one", "02", 0, 6, 0.4),
                                        loss("one", "01", 1, 10, 0.3),
                                        loss("Hub-baseline", "01", 0, 4, 0.1),
                                        loss("Hub-baseline", "01", 1, 20, 0.1),
                                        loss("Hub-ensemble", "02", 0, 3, 0.8)),
                                List.of()));

        Line all = line(lines, "one", "wis", Optional.empty());
        assertThat(all.forecasts()).isEqualTo(3);
        assertThat(all.value()).hasValue(6.0); // (2 + 6 + 10) / 3
        assertThat(all.overBaseline()).hasValue(new Ratio(0.5, 2)); // (2 + 10) / (4 + 20)
        assertThat(all.overEnsemble()).hasValue(new Ratio(2, 1)); // 6 / 3
        Line first = line(lines, "one", "wis", Optional.of(0));
        assertThat(first.value()).hasValue(4.0);
        assertThat(first.overBaseline()).hasValue(new Ratio(0.5, 1));
        assertThat(line(lines, "one", "wis", Optional.of(1)).overEnsemble()).isEmpty();
        assertThat(line(lines, "one", "log_wis", Optional.empty()).overEnsemble().orElseThrow())
                .satisfies(ratio -> assertThat(ratio.value()).isCloseTo(0.5, within(1e-12)));
        assertThat(lines).noneMatch(line -> line.measure().startsWith("coverage"));
    }

    @Test
    void aMissingLossIsNoForecast() {
        List<Line> lines =
                SkillLines.of(
                        judged(
                                List.of(),
                                List.of(
                                        loss("one", "01", 0, 2, Double.NaN),
                                        loss("Hub-baseline", "01", 0, 4, 1)),
                                List.of()));

        assertThat(line(lines, "one", "wis", Optional.empty()).overBaseline())
                .hasValue(new Ratio(0.5, 1));
        assertThat(lines)
                .noneMatch(each -> each.model().equals("one") && each.measure().equals("log_wis"));
    }

    /// At 23 levels from 1 to 23 the central 50 % lie between 7 and 17, 95 % between 2 and 22.
    @Test
    void coverageCountsOutcomesInsideAndIsComparedWithNobody() {
        List<TaskScore> scores =
                List.of(score("01", 0, 7), score("02", 0, 17.5), score("01", 1, 22.5));

        List<Line> lines = SkillLines.of(judged(scores, List.of(), List.of()));

        Line half = line(lines, "one", "coverage_50", Optional.empty());
        assertThat(half.value().orElseThrow()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(half.overBaseline()).isEmpty();
        assertThat(line(lines, "one", "coverage_50", Optional.of(0)).value()).hasValue(0.5);
        assertThat(line(lines, "one", "coverage_95", Optional.of(0)).value()).hasValue(1.0);
        assertThat(line(lines, "one", "coverage_95", Optional.of(1)).value()).hasValue(0.0);
    }

    @Test
    void whatWasToldToBeImpossibleHasNoMeanAndAForecastOfNoWeekNoHorizon() {
        ForecastTask peak = ForecastTask.ofNoWeek(TARGET, "01", DATE);
        ForecastTask week = task("01", 0);
        List<Line> lines =
                SkillLines.of(
                        judged(
                                List.of(),
                                List.of(),
                                List.of(
                                        new MeasuredTask("one", peak, ScoringRule.RPS, 0.25),
                                        new MeasuredTask(
                                                "one",
                                                week,
                                                ScoringRule.LOG_SCORE,
                                                Double.POSITIVE_INFINITY))));

        assertThat(line(lines, "one", "rps", Optional.empty()).value()).hasValue(0.25);
        assertThat(lines.stream().filter(each -> each.measure().equals("rps"))).hasSize(1);
        assertThat(line(lines, "one", "log_score", Optional.of(0)).value()).isEmpty();
    }

    /// 2 and 6 against 4 and 4 while it grew, 10 against 20 while it fell.
    @Test
    void aModelIsComparedInEachPhase() {
        TaskScore grew = score("01", 0, 7, Phase.GROWING);
        TaskScore grewToo = score("02", 0, 7, Phase.GROWING);
        TaskScore fell = score("01", 1, 7, Phase.FALLING);
        List<TaskLoss> peers =
                List.of(
                        loss("two", "01", 0, 2, 0),
                        loss("two", "02", 0, 6, 0),
                        loss("two", "01", 1, 10, 0),
                        loss("Hub-baseline", "01", 0, 4, 0),
                        loss("Hub-baseline", "02", 0, 4, 0),
                        loss("Hub-baseline", "01", 1, 20, 0));

        List<InPhase> phases =
                SkillLines.byPhase(judged(List.of(grew, grewToo, fell), peers, List.of()))
                        .orElseThrow();

        assertThat(phases).extracting(InPhase::phase).containsExactly("growing", "falling");
        assertThat(line(phases.get(0).lines(), "two", "wis", Optional.empty()).overBaseline())
                .hasValue(new Ratio(1, 2));
        assertThat(line(phases.get(1).lines(), "two", "wis", Optional.empty()).overBaseline())
                .hasValue(new Ratio(0.5, 1));
        assertThat(line(phases.get(1).lines(), "one", "wis", Optional.empty()).forecasts())
                .isEqualTo(1);
    }

    @Test
    void whereNobodyLookedAtPhasesThereAreNone() {
        assertThat(SkillLines.byPhase(judged(List.of(score("01", 0, 7)), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void theEnsembleIsTheBaselinesTeamsAndNeverOurs() {
        assertThat(withModels("A-ensemble", "Hub-ensemble", "Hub-baseline").ensemble())
                .hasValue("Hub-ensemble");
        assertThat(withModels("A-ensemble", "Hub-baseline").ensemble()).hasValue("A-ensemble");
        assertThat(withModels("Hub-baseline", "my-ensemble-model").ensemble()).isEmpty();
        assertThat(
                        new JudgedForecasts(
                                        "backtest",
                                        List.of("our-ensemble"),
                                        Optional.empty(),
                                        List.of(),
                                        List.of(loss("our-ensemble", "01", 0, 1, 1)),
                                        List.of(),
                                        List.of(),
                                        Target::named)
                                .ensemble())
                .isEmpty();
    }

    private static JudgedForecasts withModels(String... models) {
        List<TaskLoss> losses = new ArrayList<>();
        for (String model : models) {
            losses.add(loss(model, "01", 0, 1, 1));
        }
        return judged(List.of(), losses, List.of());
    }

    private static JudgedForecasts judged(
            List<TaskScore> scores, List<TaskLoss> peers, List<MeasuredTask> measured) {
        return new JudgedForecasts(
                "hub score",
                List.of(),
                Optional.of("Hub-baseline"),
                scores,
                peers,
                measured,
                List.of(),
                Target::named);
    }

    private static Line line(
            List<Line> lines, String model, String measure, Optional<Integer> horizon) {
        return lines.stream()
                .filter(line -> line.model().equals(model))
                .filter(line -> line.measure().equals(measure))
                .filter(line -> line.horizon().equals(horizon))
                .findFirst()
                .orElseThrow();
    }

    private static TaskLoss loss(
            String model, String location, int horizon, double wis, double logWis) {
        return new TaskLoss(model, task(location, horizon), wis, logWis, 1);
    }

    private static TaskScore score(String location, int horizon, double observed) {
        return score(location, horizon, observed, Phase.UNKNOWN);
    }

    private static TaskScore score(String location, int horizon, double observed, Phase phase) {
        double[] quantiles = new double[23];
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = i + 1;
        }
        return TaskScore.of(
                "one",
                new QuantileForecast(task(location, horizon), quantiles),
                new Outcome(observed, Double.NaN, phase));
    }

    private static ForecastTask task(String location, int horizon) {
        return new ForecastTask(TARGET, location, DATE, horizon, DATE.plusWeeks(horizon));
    }
}
