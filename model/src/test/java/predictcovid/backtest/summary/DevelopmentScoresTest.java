package predictcovid.backtest.summary;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import predictcovid.backtest.TaskLoss;
import predictcovid.backtest.TaskScore;
import predictcovid.forecast.Interval;

/// The scores of the method's prototype on the Forecast Hub's development dates, as the method's
/// description has them.
@Tag("real-data")
class DevelopmentScoresTest {
    private static final String ADMISSIONS = "wk inc covid hosp";
    private static final String EMERGENCY_VISITS = "wk inc covid prop ed visits";

    private static List<TaskScore> scores = List.of();
    private static Map<String, List<TaskLoss>> peers = Map.of();

    @BeforeAll
    static void readForecastsTruthAndPeers() throws IOException {
        DevelopmentData data = DevelopmentData.read();
        scores = data.scores();
        peers = data.losses().stream().collect(groupingBy(TaskLoss::forecaster));
    }

    @Test
    void scoresEveryForecastOfThePrototype() {
        assertThat(scores).hasSize(12_388);
    }

    @Test
    void admissionsHaveThePublishedRatios() {
        assertRatio(ADMISSIONS, "2025-03-08", "CovidHub-baseline", 6360, 0.608);
        assertRatio(ADMISSIONS, "2025-03-08", "CovidHub-ensemble", 6360, 0.797);
        assertRatio(ADMISSIONS, "2025-06-21", "CovidHub-baseline", 3180, 0.498);
        assertRatio(ADMISSIONS, "2025-06-21", "CovidHub-ensemble", 3180, 0.666);
        assertRatio(ADMISSIONS, "2024-11-23", "CovidHub-baseline", 9328, 0.807);
        assertRatio(ADMISSIONS, "2024-11-23", "CovidHub-ensemble", 9328, 1.117);
    }

    @Test
    void emergencyVisitsHaveThePublishedRatio() {
        assertRatio(EMERGENCY_VISITS, "2024-11-23", "CovidHub-baseline", 2652, 0.553);
    }

    /// Worked out in pandas.
    @Test
    void logScaleAgreesWithAnotherProgram() {
        assertThat(skill(ADMISSIONS, "2025-03-08", "CovidHub-baseline").ratio(Loss.LOG_WIS))
                .isEqualTo(0.5375464354709757, within(1e-9));
        assertThat(skill(ADMISSIONS, "2024-11-23", "CovidHub-ensemble").ratio(Loss.LOG_WIS))
                .isEqualTo(0.9953978676394685, within(1e-9));
    }

    @Test
    void theRatioLiesInItsBootstrapInterval() {
        RelativeSkill skill = skill(ADMISSIONS, "2025-03-08", "CovidHub-ensemble");

        Interval interval = skill.interval(Loss.WIS, 0.95, BlockBootstrap.DEFAULT);

        assertThat(skill.ratio(Loss.WIS)).isBetween(interval.lower(), interval.upper());
        assertThat(interval.lower()).isGreaterThan(0.5);
        assertThat(interval.upper()).isLessThan(1.05);
    }

    private static void assertRatio(
            String target, String since, String peer, int tasks, double published) {
        RelativeSkill skill = skill(target, since, peer);
        assertThat(skill.tasks()).as(target + " since " + since + ", " + peer).isEqualTo(tasks);
        assertThat(skill.ratio(Loss.WIS)).isEqualTo(published, within(0.0005));
    }

    private static RelativeSkill skill(String target, String since, String peer) {
        List<TaskLoss> mine =
                scores.stream()
                        .map(TaskScore::loss)
                        .filter(loss -> loss.task().target().equals(target))
                        .filter(loss ->
                                !loss.task().referenceDate().isBefore(LocalDate.parse(since)))
                        .toList();
        return RelativeSkill.of(mine, Objects.requireNonNull(peers.get(peer)));
    }
}
