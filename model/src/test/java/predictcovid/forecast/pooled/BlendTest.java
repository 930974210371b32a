package predictcovid.forecast.pooled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlendTest {
    private static final double UNBOUNDED = Double.POSITIVE_INFINITY;

    /// With an offset of 1: √(1 × 4) − 1 = 1, √(4 × 9) − 1 = 5, √(8 × 50) − 1 = 19.
    @Test
    void isTheGeometricMeanWithAnOffset() {
        List<double[]> members = List.of(new double[] {0, 3, 7}, new double[] {3, 8, 49});

        assertThat(Blend.of(members, 1, UNBOUNDED))
                .containsExactly(new double[] {1, 5, 19}, within(1e-12));
    }

    @Test
    void oneMemberStaysAsItIs() {
        assertThat(Blend.of(List.of(new double[] {0, 0.01, 4}), 3e-4, UNBOUNDED))
                .containsExactly(new double[] {0, 0.01, 4}, within(1e-12));
    }

    @Test
    void equalMembersStayAsTheyAre() {
        double[] member = {0, 2, 1e6};

        assertThat(Blend.of(List.of(member, member, member), 1, UNBOUNDED))
                .containsExactly(member, within(1e-6));
    }

    @Test
    void noValueIsLargerThanWhatIsPossible() {
        assertThat(Blend.of(List.of(new double[] {0.2, 0.9, 1.4}), 3e-4, 1))
                .containsExactly(new double[] {0.2, 0.9, 1}, within(1e-12));
    }

    @Test
    void zeroIsNotUndershot() {
        assertThat(Blend.of(List.of(new double[3], new double[3], new double[3]), 3e-4, 1))
                .containsExactly(new double[3], within(1e-15));
    }

    /// Rounding alone would make the second quantile the smaller one.
    @Test
    void quantilesThatHardlyDifferDoNotCross() {
        double[] blended =
                Blend.of(
                        List.of(
                                new double[] {1.6277582734383655, 1.6277582734383658},
                                new double[] {2.0118718682091288, 2.0118718682091288},
                                new double[] {9.131528085427938, 9.131528085427938}),
                        1,
                        UNBOUNDED);

        assertThat(blended[1]).isGreaterThanOrEqualTo(blended[0]);
    }
}
