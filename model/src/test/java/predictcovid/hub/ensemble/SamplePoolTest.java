package predictcovid.hub.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.hub.submission.SamplePath;
import predictcovid.hub.task.HubTasks;
import predictcovid.hub.task.IdType;
import predictcovid.hub.task.ModelTask;
import predictcovid.hub.task.OutputType;
import predictcovid.hub.task.OutputType.Samples;
import predictcovid.hub.task.Round;
import predictcovid.hub.task.TargetOutputs;
import predictcovid.hub.task.ValueBounds;

class SamplePoolTest {
    private static final String TARGET = "wk inc covid hosp";
    private static final LocalDate DATE = LocalDate.of(2025, 9, 27);

    @Test
    void eachModelGivesTheSameShareSpreadOverItsTrajectories() {
        SamplePool pool = pool(4, 4, ModelWeights.EQUAL);
        pool.add(TARGET, members("01", Map.of("a", 4, "b", 10), 0, 1));

        assertThat(pool.paths())
                .extracting(path -> path.value(0))
                .containsExactly(0.0, 2.0, 0.0, 5.0);
        assertThat(pool.paths()).extracting(SamplePath::id).containsExactly("1", "2", "3", "4");
        assertThat(pool.scarce()).isZero();
    }

    @Test
    void theScarcestModelLimitsTheOthers() {
        assertThat(SamplePool.counts(new double[] {1, 1}, new int[] {3, 100}, 1000))
                .containsExactly(3, 3);
        assertThat(SamplePool.counts(new double[] {3, 1}, new int[] {90, 100}, 1000))
                .containsExactly(90, 30);
    }

    @Test
    void restsGoToTheLargest() {
        assertThat(SamplePool.counts(new double[] {1, 1, 1}, new int[] {100, 100, 100}, 100))
                .containsExactly(34, 33, 33);
        assertThat(SamplePool.counts(new double[] {0.5, 0.26, 0.24}, new int[] {9, 9, 9}, 10))
                .containsExactly(5, 3, 2);
        assertThat(SamplePool.counts(new double[] {1, 0}, new int[] {5, 5}, 10))
                .containsExactly(5, 0);
    }

    @Test
    void oneTrajectoryThroughManyPlacesKeepsOneName() {
        SamplePool pool = pool(1, 100, ModelWeights.EQUAL);
        pool.add(TARGET, members("01", Map.of("a", 2, "b", 2), 0));
        pool.add(TARGET, members("02", Map.of("a", 2, "b", 2), 0));

        assertThat(pool.paths())
                .extracting(SamplePath::id)
                .containsExactly("1", "2", "3", "4", "1", "2", "3", "4");
    }

    @Test
    void onlyWeeksThatAllModelsHaveAreKept() {
        SamplePool pool = pool(1, 100, ModelWeights.EQUAL);
        Map<String, List<SamplePath>> members = members("01", Map.of("a", 1), 0, 1, 2);
        members.putAll(members("01", Map.of("b", 1), 1, 2, 3));
        pool.add(TARGET, members);

        assertThat(pool.paths())
                .hasSize(2)
                .allSatisfy(path ->
                        assertThat(path.tasks())
                                .extracting(ForecastTask::horizon)
                                .containsExactly(1, 2));
        assertThat(pool.paths().getFirst().value(0)).isEqualTo(100);

        members = members("01", Map.of("a", 1), 0);
        members.putAll(members("01", Map.of("b", 1), 3));
        pool.add(TARGET, members);
        assertThat(pool.scarce()).isOne();
    }

    @Test
    void fewerThanTheHubWantsAreNone() {
        SamplePool pool = pool(100, 100, ModelWeights.EQUAL);
        pool.add(TARGET, members("01", Map.of("a", 49, "b", 200), 0));

        assertThat(pool.paths()).isEmpty();
        assertThat(pool.scarce()).isOne();
    }

    @Test
    void weightsTellTheShares() {
        ModelWeights weights = new ModelWeights(Map.of(TARGET, Map.of("a", 0.75, "b", 0.25)));
        SamplePool pool = pool(8, 8, weights);
        pool.add(TARGET, members("01", Map.of("a", 100, "b", 100), 0));

        assertThat(pool.paths()).hasSize(8);
        assertThat(pool.paths().subList(0, 6))
                .extracting(path -> path.value(0))
                .containsExactly(0.0, 16.0, 33.0, 50.0, 66.0, 83.0);
    }

    /// The value of trajectory `i` is `i`, and 100 more at each step after the first week.
    private static Map<String, List<SamplePath>> members(
            String place, Map<String, Integer> numbers, int... horizons) {
        Map<String, List<SamplePath>> members = new LinkedHashMap<>();
        numbers.keySet().stream()
                .sorted()
                .forEach(model -> {
                    List<SamplePath> paths = new ArrayList<>();
                    for (int i = 0; i < numbers.getOrDefault(model, 0); i++) {
                        List<ForecastTask> tasks = new ArrayList<>();
                        double[] values = new double[horizons.length];
                        for (int h = 0; h < horizons.length; h++) {
                            tasks.add(
                                    new ForecastTask(
                                            TARGET,
                                            place,
                                            DATE,
                                            horizons[h],
                                            DATE.plusWeeks(horizons[h])));
                            values[h] = i + 100 * horizons[h];
                        }
                        paths.add(new SamplePath("p" + i, tasks, values));
                    }
                    members.put(model, paths);
                });
        return members;
    }

    private static SamplePool pool(int fewest, int most, ModelWeights weights) {
        ModelTask task = HubTasks.general().rounds().getFirst().tasks().getFirst();
        OutputType samples =
                new Samples(
                        new OutputType.SampleIds(true, 10),
                        fewest,
                        most,
                        Set.of("location", "target"),
                        false,
                        ValueBounds.NOT_NEGATIVE);
        ModelTask asked =
                new ModelTask(task.taskIds(), List.of(samples), task.stepDays(), List.of());
        Round round = HubTasks.general().rounds().getFirst();
        return new SamplePool(
                new TargetOutputs(
                        new HubTasks(
                                List.of(
                                        new Round(
                                                round.idColumn(),
                                                round.id(),
                                                List.of(asked),
                                                round.window())),
                                Set.of(),
                                IdType.ANY,
                                false)),
                weights);
    }
}
