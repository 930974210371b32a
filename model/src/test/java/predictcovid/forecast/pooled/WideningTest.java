package predictcovid.forecast.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.forecast.quantile.QuantileLevels;

class WideningTest {
    private static final int LAST = QuantileLevels.HUB.size() - 1;
    private static final int MEDIAN = QuantileLevels.HUB.indexOf(0.5);
    private static final Widening BY_A_TENTH = new Widening(0.1, 1, Double.POSITIVE_INFINITY);

    /// Quantiles whose logarithms with an offset of 1 lie between those of 50 and 200, 100 in the
    /// middle.
    private static final double[] QUANTILES =
            IntStream.rangeClosed(0, LAST)
                    .mapToDouble(k -> 50 * Math.pow(4, (double) k / LAST) - 1)
                    .toArray();

    /// Two steps beyond the first, 1.2 times as far from 100: 100 ÷ 2^1.2 − 1 and 100 × 2^1.2 − 1.
    @Test
    void logarithmsLieFurtherFromTheMedianWithEachStep() {
        double[] wide = BY_A_TENTH.apply(QUANTILES, 3);

        assertThat(wide[0]).isEqualTo(42.52752816480621, within(1e-9));
        assertThat(wide[LAST]).isEqualTo(228.73967099940697, within(1e-9));
        assertThat(wide[MEDIAN]).isEqualTo(QUANTILES[MEDIAN]);
        assertThat(wide).isSorted();
    }

    /// 1.1 times as far: 100 × 2^1.1 − 1.
    @Test
    void theFirstStepIsAsMuchWiderAsTheSecond() {
        assertThat(BY_A_TENTH.apply(QUANTILES, 1)[LAST])
                .isEqualTo(213.35469250725862, within(1e-9));
        assertThat(BY_A_TENTH.apply(QUANTILES, 1)).isEqualTo(BY_A_TENTH.apply(QUANTILES, 2));
    }

    @Test
    void withinAStepTheyStayAsTheyAre() {
        assertThat(BY_A_TENTH.apply(QUANTILES, 0.5)).isEqualTo(QUANTILES);
        assertThat(new Widening(0, 1, 100).apply(QUANTILES, 9)).isEqualTo(QUANTILES);
    }

    /// 1.25 times as far, whatever a step brings: 100 × 2^1.25 − 1.
    @Test
    void whatIsKnownAndMayBeRevisedIsAQuarterWider() {
        double[] wide = new Widening(0, 1, 500).apply(QUANTILES, 0);

        assertThat(wide[LAST]).isEqualTo(236.8414230005442, within(1e-9));
        assertThat(new Widening(0, 1, 500).apply(QUANTILES, -1)).isEqualTo(wide);
    }

    /// 1.25 times as far: 100 × 2^1.25 − 1.
    @Test
    void beyondAFewStepsTheyAreNoWider() {
        assertThat(BY_A_TENTH.apply(QUANTILES, 30)[LAST])
                .isEqualTo(236.8414230005442, within(1e-9));
        assertThat(BY_A_TENTH.apply(QUANTILES, 30)).isEqualTo(BY_A_TENTH.apply(QUANTILES, 4));
    }

    /// 1.2 times as far as e times 100 would be: e^0.2 times itself.
    @Test
    void whatIsFarFromTheMedianIsMovedNoFurtherThanThat() {
        double[] far = QUANTILES.clone();
        far[0] = 0;
        far[LAST] = 49_999;

        double[] wide = BY_A_TENTH.apply(far, 3);

        assertThat(wide[0]).isEqualTo(0);
        assertThat(wide[LAST]).isEqualTo(61069.1379080085, within(1e-6));
    }

    /// Of a median of 3 and a quantile of 0, 1 × (1 ÷ 4)^0.25 − 1 would be less than 0.
    @Test
    void nothingIsBelowZeroOrAboveWhatIsPossible() {
        double[] wide = new Widening(0.1, 1, 210).apply(QUANTILES, 30);
        double[] low = new double[LAST + 1];
        Arrays.fill(low, 1, LAST + 1, 3);

        assertThat(wide[LAST]).isEqualTo(210);
        assertThat(BY_A_TENTH.apply(low, 30)).isEqualTo(low);
    }

    /// Shares of a place with hardly any visits: in logarithms and back the zeros would not be
    /// zeros, and larger than their median.
    @Test
    void zerosStayZeros() {
        double[] share = new double[LAST + 1];
        for (int k = MEDIAN + 1; k <= LAST; k++) {
            share[k] = 1e-6 * (k - MEDIAN);
        }
        double[] wide = new Widening(0.04, 3e-4, 1).apply(share, 2);

        assertThat(Arrays.copyOf(wide, MEDIAN + 1)).containsOnly(0);
        assertThat(wide).isSorted();
        assertThat(wide[LAST]).isGreaterThan(share[LAST]);
    }
}
