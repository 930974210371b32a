package predictcovid.forest.quantile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AscendingTest {
    @Test
    void equalValuesKeepTheOrderInWhichTheyStand() {
        assertThat(Ascending.order(new double[] {2, 1, 2, 0, 1, 2}))
                .containsExactly(3, 1, 4, 0, 2, 5);
    }

    @Test
    void theOrderIsThatOfTheJdksStableSortOfPositions() {
        SplittableRandom random = new SplittableRandom(4);
        double[] values =
                IntStream.range(0, 1000)
                        .mapToDouble(i -> i % 100 == 0 ? -0.0 : random.nextInt(-40, 40) / 8.0)
                        .toArray();
        Integer[] expected =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> values[i]))
                        .toArray(Integer[]::new);

        assertThat(IntStream.of(Ascending.order(values)).boxed()).containsExactly(expected);
    }

    @Test
    void nothingHasNoOrder() {
        assertThat(Ascending.order(new double[0])).isEmpty();
    }
}
