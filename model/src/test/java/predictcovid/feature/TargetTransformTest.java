package predictcovid.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TargetTransformTest {
    private static final TargetTransform COUNT = new TargetTransform.PerCapita(1);
    private static final TargetTransform RATE = new TargetTransform.Rate(0.1);
    private static final TargetTransform SHARE = new TargetTransform.Share(3e-4, 800, 1);

    /// 49 events and the offset, in 200,000 people: 25 of 100,000.
    @Test
    void countsAreTakenPerHundredThousand() {
        assertThat(COUNT.scaled(49, 200_000)).isEqualTo(Math.log(25), within(1e-12));
        assertThat(COUNT.events(Math.log(25), 200_000)).isEqualTo(50, within(1e-9));
    }

    /// 1 % of visits and the offset of 0.03 %; 1600 visits stand behind 200,000 people.
    @Test
    void sharesAreTakenInPercent() {
        assertThat(SHARE.scaled(0.01, 200_000)).isEqualTo(Math.log(1.03), within(1e-12));
        assertThat(SHARE.events(Math.log(1.03), 200_000)).isEqualTo(16.48, within(1e-9));
    }

    @Test
    void percentagesAreOnTheScaleOfTheirShares() {
        TargetTransform percent = new TargetTransform.Share(3e-2, 800, 100);

        assertThat(percent.scaled(1, 200_000))
                .isEqualTo(SHARE.scaled(0.01, 200_000), within(1e-12));
        assertThat(percent.value(Math.log(1.03), 200_000)).isEqualTo(1, within(1e-12));
        assertThat(percent.events(Math.log(1.03), 200_000)).isEqualTo(16.48, within(1e-9));
        assertThat(percent.most(200_000)).isEqualTo(100);
    }

    /// 9.9 and the offset of 0.1; 20 cases in 200,000 people, and in as many as nobody knows.
    @Test
    void ratesAreTakenAsTheyAreInAPlaceOfAnySize() {
        assertThat(RATE.scaled(9.9, 200_000)).isEqualTo(Math.log(10), within(1e-12));
        assertThat(RATE.scaled(9.9, Double.NaN)).isEqualTo(Math.log(10), within(1e-12));
        assertThat(RATE.value(Math.log(10), 200_000)).isEqualTo(9.9, within(1e-12));
        assertThat(RATE.value(-50, 200_000)).isZero();
        assertThat(RATE.events(Math.log(10), 200_000)).isEqualTo(20, within(1e-9));
        assertThat(RATE.events(Math.log(10), Double.NaN)).isEqualTo(10, within(1e-9));
        assertThat(RATE.most(200_000)).isInfinite();
    }

    @Test
    void theValueComesBack() {
        for (double value : new double[] {0, 1e-3, 0.4, 1, 17, 1e6}) {
            for (double population : new double[] {1e3, 3e8, Double.NaN}) {
                assertThat(COUNT.value(COUNT.scaled(value, population), population))
                        .isEqualTo(value, within(1e-9 * (1 + value)));
                assertThat(SHARE.value(SHARE.scaled(value, population), population))
                        .isEqualTo(value, within(1e-9 * (1 + value)));
            }
        }
    }

    @Test
    void noValueIsNegative() {
        assertThat(COUNT.value(-50, 1e5)).isZero();
        assertThat(SHARE.value(-50, 1e5)).isZero();
    }

    @Test
    void zeroIsFinite() {
        assertThat(COUNT.scaled(0, 1e5)).isZero();
        assertThat(SHARE.scaled(0, 1e5)).isEqualTo(Math.log(0.03), within(1e-12));
    }

    @Test
    void aNegativeValueCountsAsZero() {
        for (double negative : new double[] {-1, -0.5, -3e-4, -1e9}) {
            assertThat(COUNT.scaled(negative, 1e5)).isZero();
            assertThat(SHARE.scaled(negative, 1e5)).isEqualTo(Math.log(0.03), within(1e-12));
        }
    }

    @Test
    void aPlaceOfUnknownSizeCountsAsAHundredThousand() {
        assertThat(COUNT.scaled(49, Double.NaN)).isEqualTo(Math.log(50), within(1e-12));
        assertThat(SHARE.events(0, Double.NaN)).isEqualTo(8, within(1e-12));
    }

    @Test
    void aMissingValueStaysMissing() {
        assertThat(COUNT.scaled(Double.NaN, 1e5)).isNaN();
        assertThat(SHARE.scaled(Double.NaN, 1e5)).isNaN();
    }

    @Test
    void noMoreThanAllInhabitantsAndNoShareAboveOne() {
        assertThat(COUNT.most(845_731)).isEqualTo(845_731);
        assertThat(COUNT.most(Double.NaN)).isInfinite();
        assertThat(COUNT.most(0)).isInfinite();
        assertThat(SHARE.most(845_731)).isEqualTo(1);
    }
}
