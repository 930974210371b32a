package predictcovid.forest.quantile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResponsesTest {
    @Test
    void oneSumHoldsTheMeanAndTheNumberOfRows() {
        double[] values = IntStream.range(0, 500).mapToDouble(i -> Math.sin(i) * 4).toArray();
        Responses responses = new Responses(values);

        long all = IntStream.range(0, 500).mapToLong(responses::packed).sum();

        assertThat(Responses.count(all)).isEqualTo(500);
        assertThat(responses.mean(all))
                .isEqualTo(Arrays.stream(values).average().orElseThrow(), within(1e-6));
    }

    @Test
    void aRowThatIsDrawnTwiceCountsTwice() {
        Responses responses = new Responses(new double[] {-1, 5});

        long sum = 2 * responses.packed(0) + responses.packed(1);

        assertThat(Responses.count(sum)).isEqualTo(3);
        assertThat(responses.mean(sum)).isEqualTo(1, within(1e-5));
    }

    @Test
    void aMillionRowsStillFit() {
        double[] values = new double[1 << 20];
        Arrays.fill(values, 1 << 19, values.length, 4);
        Responses responses = new Responses(values);

        long all = IntStream.range(0, values.length).mapToLong(responses::packed).sum();

        assertThat(Responses.count(all)).isEqualTo(1 << 20);
        assertThat(responses.mean(all)).isEqualTo(2, within(1e-5));
    }

    @Test
    void equalResponsesHaveTheirValueAsMean() {
        Responses responses = new Responses(new double[] {0.7, 0.7, 0.7});

        assertThat(responses.mean(responses.packed(0) + responses.packed(2))).isEqualTo(0.7);
    }

    /// Whole numbers of 20 bits would reach 2⁴², and into the count.
    @Test
    void theSumOfMoreThanTwoMillionRowsStaysBelowTheCount() {
        long most = Responses.most(1 << 22, 41);

        assertThat(most).isBetween((1L << 19) - 1, 1L << 19);
        assertThat(most << 22).isLessThan(1L << 41);
        assertThat(Responses.most(1 << 21, 41)).isEqualTo((1L << 20) - 1);
    }

    /// Of 12 bits for the sum of 500 rows each has 8 whole numbers.
    @Test
    void whereTheSumHasFewBitsResponsesAreRounded() {
        double[] values = new double[500];
        Arrays.fill(values, 100, 500, 8);
        Responses responses = new Responses(values, 12);

        long all = IntStream.range(0, 500).mapToLong(responses::packed).sum();

        assertThat(Responses.sum(all)).isEqualTo(400 * 8).isLessThan(1 << 12);
        assertThat(Responses.count(all)).isEqualTo(500);
        assertThat(responses.mean(all)).isEqualTo(6.4, within(1e-9));
    }

    @Test
    void moreRowsThanTheCountHoldsAreRefused() {
        assertThat(Responses.most(Responses.MOST, 41)).isPositive();
        assertThatThrownBy(() -> Responses.most(1 << 23, 41))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("8388608 rows: a forest learns from 8388607 at most");
    }
}
