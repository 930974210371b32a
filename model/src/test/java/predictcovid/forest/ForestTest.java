package predictcovid.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import predictcovid.feature.FeatureMatrix;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.regression.RandomForest;

class ForestTest {
    private static final ForestOptions OPTIONS = new ForestOptions(50, 7);

    @Test
    void isTheSameAtAnyNumberOfThreads() throws Exception {
        FeatureMatrix rows = rows(300).select(List.of("day", "current_new_cases"));

        double one = fitOn(1, rows).predict(new double[] {15, 1234});
        double four = fitOn(4, rows).predict(new double[] {15, 1234});

        assertThat(four).isEqualTo(one);
    }

    @Test
    void anotherSeedGivesAnotherForest() {
        FeatureMatrix rows = rows(60).select(List.of("day"));

        double a = Forest.fit(rows, new ForestOptions(5, 1)).predict(new double[] {9.5});
        double b = Forest.fit(rows, new ForestOptions(5, 2)).predict(new double[] {9.5});

        assertThat(a).isNotEqualTo(b);
    }

    @Test
    void splitsExactlyAlsoWithManyRows() {
        // 600 rows whose targets alternate by 1000: a tree on a grid of 100 split points averages
        // neighbours
        double[] values =
                IntStream.range(0, 602).mapToDouble(t -> 1000 * t + (t / 2 % 2) * 500).toArray();
        FeatureMatrix rows =
                FeatureMatrix.of(daily(values), 1).select(List.of("current_new_cases"));
        Forest forest = Forest.fit(rows, new ForestOptions(200, 3));

        double meanError =
                IntStream.range(0, rows.size())
                        .mapToDouble(i -> Math.abs(forest.predict(rows.row(i)) - rows.target(i)))
                        .average()
                        .orElseThrow();

        assertThat(meanError).isLessThan(200);
    }

    @Test
    void importanceSumsToOneAndNamesWhatMatters() {
        FeatureMatrix rows = rows(200).select(List.of("month", "current_new_cases"));

        Forest forest = Forest.fit(rows, OPTIONS);

        assertThat(forest.importance().values().stream().mapToDouble(x -> x).sum())
                .isEqualTo(1, within(1e-9));
        assertThat(forest.importance().get("current_new_cases"))
                .isGreaterThan(forest.importance().get("month"));
    }

    @Test
    void isTheForestThatSmileGrowsFromTheSameSeeds() {
        FeatureMatrix rows = rows(120);
        Forest forest = Forest.fit(rows, new ForestOptions(20, 11));

        RandomForest smile = smileForest(rows, new SplittableRandom(11).longs(20).toArray());

        for (int i = 0; i < rows.size(); i++) {
            Tuple row = Tuple.of(smile.schema(), rows.row(i));
            assertThat(forest.predict(rows.row(i))).isEqualTo(smile.predict(row), within(1e-9));
        }
        double sum = Arrays.stream(smile.importance()).sum();
        assertThat(forest.importance().values())
                .containsExactly(
                        Arrays.stream(smile.importance())
                                .mapToObj(part -> part / sum)
                                .toArray(Double[]::new));
    }

    private static RandomForest smileForest(FeatureMatrix rows, long[] seeds) {
        int columns = rows.columns().size();
        double[][] cells =
                IntStream.range(0, rows.size())
                        .mapToObj(i -> {
                            double[] row = Arrays.copyOf(rows.row(i), columns + 1);
                            row[columns] = rows.target(i);
                            return row;
                        })
                        .toArray(double[][]::new);
        String[] names =
                Stream.concat(rows.columns().stream(), Stream.of("y")).toArray(String[]::new);
        int any = Integer.MAX_VALUE;
        return RandomForest.fit(
                Formula.lhs("y"),
                DataFrame.of(cells, names),
                new RandomForest.Options(seeds.length, columns, any, any, 1, 1.0, seeds, null));
    }

    @Test
    void refusesToLearnFromNothing() {
        assertThatThrownBy(() -> Forest.fit(rows(60).slice(0, 0), OPTIONS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Forest fitOn(int threads, FeatureMatrix rows) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> Forest.fit(rows, OPTIONS)).get();
        }
    }

    private static FeatureMatrix rows(int days) {
        return FeatureMatrix.of(
                daily(
                        IntStream.range(0, days)
                                .mapToDouble(t -> 1000 + 500 * Math.sin(t / 9.0))
                                .toArray()),
                5);
    }

    private static TimeSeries daily(double... values) {
        return new TimeSeries("Aldoria", Frequency.DAILY, LocalDate.parse("2020-06-01"), values);
    }
}
