package predictcovid.forecast.pooled.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import predictcovid.feature.RealTimeSignal;
import predictcovid.feature.TargetKind;

class LevelShiftTest {
    private static final RealTimeSignal ADMISSIONS =
            Country.signal(Country.ADMISSIONS, TargetKind.COUNT);

    /// Worked out in numpy.
    @Test
    void isTheMeanDifferenceOfTheNations() {
        RealTimeSignal visits = Country.signal(Country.VISITS, TargetKind.SHARE);

        assertThat(LevelShift.of(ADMISSIONS, visits)).isEqualTo(0.9328252573212465, within(1e-9));
        assertThat(LevelShift.of(visits, ADMISSIONS)).isEqualTo(-0.9328252573212465, within(1e-9));
    }

    /// At steps 10 and 11, the last known ones of the visits, the nation has 1 % and 2 %.
    @Test
    void onlyStepsThatBothKnowCount() {
        double[][] visits = new double[5][Country.WEEKS];
        for (double[] series : visits) {
            Arrays.fill(series, Double.NaN);
        }
        visits[0][10] = 0.01;
        visits[0][11] = 0.02;
        double expected =
                (Math.log((Country.ADMISSIONS[0][10] + 1) / 10)
                                - Math.log(1.03)
                                + Math.log((Country.ADMISSIONS[0][11] + 1) / 10)
                                - Math.log(2.03))
                        / 2;

        assertThat(LevelShift.of(ADMISSIONS, Country.signal(visits, TargetKind.SHARE)))
                .isEqualTo(expected, within(1e-9));
    }

    @Test
    void isNoneWithoutACommonStep() {
        double[][] visits = new double[5][Country.WEEKS];
        Arrays.fill(visits[0], Double.NaN);

        assertThat(LevelShift.of(ADMISSIONS, Country.signal(visits, TargetKind.SHARE))).isZero();
    }
}
