package predictcovid.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RmsleTest {
    @Test
    void equalsScikitLearnsDocumentedExample() {
        // root of mean_squared_log_error([3, 5, 2.5, 7], [2.5, 5, 4, 8]), which its manual gives as
        // 0.0397
        double[] observed = {3, 5, 2.5, 7};
        double[] predicted = {2.5, 5, 4, 8};

        assertThat(Math.pow(Rmsle.of(observed, predicted), 2)).isEqualTo(0.0397, within(0.00005));
    }

    @Test
    void isZeroForAPerfectForecast() {
        assertThat(Rmsle.of(new double[] {0, 7}, new double[] {0, 7})).isZero();
    }

    @Test
    void takesANegativePredictionForZero() {
        assertThat(Rmsle.of(new double[] {0}, new double[] {-50})).isZero();
    }

    @Test
    void refusesUnequalLengths() {
        assertThatThrownBy(() -> Rmsle.of(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
