package predictcovid.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.feature.Feature;
import predictcovid.feature.FeatureMatrix;
import predictcovid.forest.ForestOptions;
import predictcovid.run.input.Workers;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

class ColumnSearchTest {
    private static final ForestOptions OPTIONS = new ForestOptions(10, 0);

    /// What each weekday adds; the level wanders, so only the weekday says what comes next.
    private static final double[] STEPS = {300, -100, 200, -300, 100, -400, 200};

    private static final TimeSeries SERIES =
            new TimeSeries("Aldoria", Frequency.DAILY, LocalDate.parse("2020-06-01"), wander(84));

    private static final FeatureMatrix ROWS = FeatureMatrix.of(SERIES, 5);
    private static final FeatureMatrix TRAIN = ROWS.slice(0, 60);
    private static final FeatureMatrix VALIDATION = ROWS.slice(60, ROWS.size());

    @Test
    void thereAre63SubsetsAnd1956Orders() {
        List<List<String>> subsets = ColumnSubsets.subsets(Feature.columns());
        List<List<String>> orders = ColumnSubsets.permutations(Feature.columns());

        assertThat(subsets).hasSize(63).doesNotHaveDuplicates();
        assertThat(orders).hasSize(1956).doesNotHaveDuplicates();
        assertThat(orders.stream().map(HashSet::new).distinct()).hasSize(63);
    }

    @Test
    void ranksBestFirstAndFindsTheColumnThatTells() {
        List<ScoredColumns> ranking =
                search(SearchWindow.FOLDS, List.of(), new ConcurrentLinkedQueue<>());

        assertThat(ranking).hasSize(63).isSortedAccordingTo(ScoredColumns.BEST_FIRST);
        assertThat(ranking.getFirst().columns()).contains("weekday");
        assertThat(ranking.getLast().columns()).doesNotContain("weekday");
    }

    @Test
    void doesNotLookAtTheValidationWindowWhenItChoosesOnFolds() {
        FeatureMatrix other = VALIDATION.slice(0, 2);
        ColumnSearch a = new ColumnSearch(TRAIN, VALIDATION, SearchWindow.FOLDS, OPTIONS);
        ColumnSearch b = new ColumnSearch(TRAIN, other, SearchWindow.FOLDS, OPTIONS);

        assertThat(a.error(List.of("weekday"))).isEqualTo(b.error(List.of("weekday")));
        assertThat(a.errorOnValidation(List.of("weekday")))
                .isNotEqualTo(b.errorOnValidation(List.of("weekday")));
    }

    /// Of "tomorrow equals today", on the scale ln(1 + x).
    private static double squaredError(FeatureMatrix rows) {
        return IntStream.range(0, rows.size())
                .mapToDouble(
                        i -> Math.log1p(rows.level(i) + rows.target(i)) - Math.log1p(rows.level(i)))
                .map(error -> error * error)
                .average()
                .orElseThrow();
    }

    @Test
    void onTheValidationWindowScoresAsATrainedForestWould() {
        ColumnSearch search = new ColumnSearch(TRAIN, VALIDATION, SearchWindow.VALIDATION, OPTIONS);

        assertThat(search.error(List.of("day")))
                .isEqualTo(search.errorOnValidation(List.of("day")));
        assertThat(search.baseline()).isEqualTo(Math.sqrt(squaredError(VALIDATION)), within(1e-9));
    }

    @Test
    void goesOnWhereAnInterruptedSearchStopped() {
        Queue<ScoredColumns> first = new ConcurrentLinkedQueue<>();
        List<ScoredColumns> whole = search(SearchWindow.FOLDS, List.of(), first);
        List<ScoredColumns> half = List.copyOf(first).subList(0, 30);
        Queue<ScoredColumns> second = new ConcurrentLinkedQueue<>();

        List<ScoredColumns> resumed = search(SearchWindow.FOLDS, half, second);

        assertThat(second).hasSize(33).doesNotContainAnyElementsOf(half);
        assertThat(resumed).isEqualTo(whole);
    }

    private static List<ScoredColumns> search(
            SearchWindow window, List<ScoredColumns> done, Queue<ScoredColumns> scored) {
        return new ColumnSearch(TRAIN, VALIDATION, window, OPTIONS)
                .run(ColumnSubsets.subsets(Feature.columns()), done, new Workers(2), scored::add);
    }

    private static double[] wander(int days) {
        double[] values = new double[days];
        values[0] = 5000;
        for (int t = 1; t < days; t++) {
            values[t] = values[t - 1] + STEPS[t % 7] + 20 * (t * 7919 % 13 - 6);
        }
        return values;
    }
}
