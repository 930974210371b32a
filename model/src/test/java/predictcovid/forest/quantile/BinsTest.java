package predictcovid.forest.quantile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Figures from numpy's `quantile` and `searchsorted`.
class BinsTest {
    private static final double[] VALUES = {-5, 0, 100, 250000, 250001, 500000, 998001, 1e7};
    private static final int[] BINS = {0, 0, 0, 32, 32, 45, 63, 63};

    @Test
    void edgesAreEvenlySpacedQuantiles() {
        double[][] squares =
                IntStream.range(0, 1000)
                        .mapToObj(i -> new double[] {(double) i * i})
                        .toArray(double[][]::new);
        Bins bins = new Bins(squares);

        int[] found =
                IntStream.range(0, VALUES.length)
                        .map(i -> bins.of(new double[] {VALUES[i]})[0])
                        .toArray();

        assertThat(found).containsExactly(BINS);
        assertThat(bins.column(0)[500]).isEqualTo((byte) BINS[3]);
    }

    @Test
    void fewValuesKeepTheirOwnBins() {
        double[][] rows =
                IntStream.range(0, 90)
                        .mapToObj(i -> new double[] {i % 3, 7})
                        .toArray(double[][]::new);

        Bins bins = new Bins(rows);

        assertThat(bins.columns()).isEqualTo(2);
        assertThat(bins.rows()).isEqualTo(90);
        assertThat(IntStream.range(0, 90).map(i -> bins.column(0)[i]).distinct().toArray())
                .hasSize(3)
                .isSorted();
        assertThat(bins.column(0)[0]).isZero();
        assertThat(IntStream.range(0, 90).map(i -> bins.column(1)[i]).distinct())
                .containsExactly(0);
        assertThat(bins.of(new double[] {0, 7.1})[1]).isEqualTo((byte) 1);
    }

    /// Of a tenth of the rows, which ascend: the first ones alone would know nothing of the others.
    @Test
    void aSampleHasNearlyTheSameEdges() {
        double[][] rows =
                IntStream.range(0, 40_000).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
        Bins sampled = Bins.sampled(rows, 64, 4_000);

        int[] counts = new int[64];
        IntStream.range(0, 40_000).forEach(row -> counts[sampled.bin(row, 0)]++);

        assertThat(IntStream.of(counts))
                .allMatch(count -> count > 40_000 / 64 * 0.5 && count < 40_000 / 64 * 1.7);
        assertThat(Bins.sampled(rows, 64, 4_000).all()).isEqualTo(sampled.all());
    }

    @Test
    void upTo255BinsAreCountedInUnsignedBytes() {
        double[][] rows =
                IntStream.range(0, 2_000)
                        .mapToObj(i -> new double[] {i, i % 200})
                        .toArray(double[][]::new);
        Bins bins = new Bins(rows, 255);

        assertThat(bins.count(0)).isEqualTo(255);
        assertThat(bins.bin(1_999, 0)).isEqualTo(254);
        assertThat(bins.bin(0, 0)).isZero();
        assertThat(IntStream.range(0, 2_000).map(row -> bins.bin(row, 0)).toArray()).isSorted();
        assertThat(IntStream.range(0, 200).map(row -> bins.bin(row, 1)).distinct()).hasSize(200);
        assertThat(bins.column(0)[1_999]).isEqualTo((byte) 254);
    }
}
