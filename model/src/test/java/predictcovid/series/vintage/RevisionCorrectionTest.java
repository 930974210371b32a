package predictcovid.series.vintage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.Panel;
import predictcovid.target.Frequency;

/// Figures worked out in Python, with loops of its own over the definition.
class RevisionCorrectionTest {
    private static final double NONE = Double.NaN;
    private static final RevisionOptions COUNTS = new RevisionOptions(1, true);
    private static final RevisionOptions APART = new RevisionOptions(1, false);
    private static final Geography PLACES =
            new Geography(List.of(area("N"), area("A"), area("B")), "N");

    /// Three vintages whose increments are cut at every bound; the second lacks a value.
    private static final double[][] FIRST = {
        {100, 110, 120, NONE, NONE}, {40, 50, 55, NONE, NONE}, {60, 60, 65, NONE, NONE}
    };

    private static final double[][] SECOND = {
        {100, 112, 130, 125, NONE}, {40, 50, 80, 60, NONE}, {60, 62, NONE, 65, NONE}
    };
    private static final double[][] THIRD = {
        {100, 112, 131, 150, 140}, {40, 50, 80, 61, 70}, {60, 62, 66, 89, 70}
    };

    @Test
    void laterVintagesTeachWhatTheNewestValuesWillGain() {
        RevisionCorrection fitted = fit(COUNTS, FIRST, SECOND, THIRD);

        assertFactors(fitted, 0, 0.1164989504543535, 0.010052522547863344, 0, 0);
        assertFactors(fitted, 1, 0.190344554180369, 0.0050391293205469655, 0, 0);
        assertFactors(fitted, 2, 0.22889748339769664, 0.014118421576575708, 0, 0);
    }

    @Test
    void areasNeedNotFollowTheNation() {
        RevisionCorrection fitted = fit(APART, FIRST, SECOND, THIRD);

        assertFactors(fitted, 0, 0.1164989504543535, 0.010052522547863344, 0, 0);
        assertFactors(fitted, 1, 0.2163226848630196, 0.006412712165149331, 0, 0);
        assertFactors(fitted, 2, 0.259728078462636, 0.01583907883646912, 0, 0);
    }

    @Test
    void twoVintagesAreEnough() {
        RevisionCorrection fitted = fit(COUNTS, SECOND, THIRD);

        assertFactors(fitted, 0, 0.12551325730723337, 0.005069732923479475, 0);
        assertFactors(fitted, 1, 0.11241865925054016, 0.0019011498463048031, 0);
        assertFactors(fitted, 2, 0.18652597772398985, 0.0025348664617397374, 0);
    }

    @Test
    void oneVintageTeachesNothing() {
        RevisionCorrection fitted = fit(COUNTS, THIRD);

        assertFactors(fitted, 1, new double[12]);
        assertThat(fitted.correct(vintage(0, THIRD)).values()).isDeepEqualTo(THIRD);
    }

    /// A vintage with two steps more than the one before it is compared with neither.
    @Test
    void aVintageThatSkipsAStepTeachesNothing() {
        double[][] later = {
            {100, 112, 131, 150, 140, 90}, {40, 50, 80, 61, 70, 50}, {60, 62, 66, 89, 70, 40}
        };

        RevisionCorrection fitted = fit(COUNTS, longer(FIRST), longer(SECOND), later);

        assertFactors(fitted, 0, 0.06294395835116448, 0.011556429522087642, 0);
        assertFactors(fitted, 1, 0.20881179929362959, 0.010602565248520865, 0);
        assertFactors(fitted, 2, 0.16954263698158062, 0.0181551081525038, 0);
    }

    /// All newest values are 10 % low; one vintage of nine has all values five times too high.
    @Test
    void aGlitchMovesLittle() {
        RevisionCorrection without = fit(COUNTS, nine(1));
        RevisionCorrection with = fit(COUNTS, nine(5));

        assertFactors(without, 0, 0.09814612458583379, 0);
        assertFactors(without, 1, 0.104040224518796, 0);
        assertFactors(with, 0, 0.08175056269931674, -0.014445789726376744, -0.014144269578355096);
        assertFactors(with, 1, 0.05566883226003385, -0.04635166447671563, -0.04534352557383237);
    }

    @Test
    void theNationLearnsNothingFromAVintageThatIsAHundredTimesTooHigh() {
        RevisionCorrection with = fit(COUNTS, nine(100));

        assertFactors(with, 0, 0.09599985929612039, 0, 0);
        assertFactors(with, 1, 0.055030560128843754, -0.04635166447671563, -0.04534352557383237);
    }

    /// Newest values were 20 % low in 17 vintages and 10 % in 17 later ones; the nation's 3 and 1
    /// %.
    @Test
    void oldVintagesCountLess() {
        double[][][] vintages = new double[34][][];
        for (int u = 0; u < 34; u++) {
            int end = 3 + u;
            vintages[u] = new double[][] {full(0.02), full(0.03), full(0.01)};
            vintages[u][0][end] *= u < 17 ? 0.97 : 0.99;
            vintages[u][1][end] *= u < 17 ? 0.8 : 0.9;
            vintages[u][2][end] *= u < 17 ? 0.8 : 0.9;
            blankAfter(vintages[u], end);
        }

        RevisionCorrection fitted = fit(new RevisionOptions(2e-4, false), vintages);

        assertFactors(fitted, 0, 0.016414764430837246, 0);
        assertFactors(fitted, 1, 0.14401793222043147, 0);
        assertFactors(fitted, 2, 0.14225672076163925, 0);
    }

    @Test
    void correctsTheNewestValuesAndNoOthers() {
        RevisionCorrection fitted = fit(COUNTS, FIRST, SECOND, THIRD);

        double[][] corrected = fitted.correct(vintage(2, THIRD)).values();

        assertThat(corrected[0])
                .containsExactly(
                        new double[] {100, 112, 131, 151.52558605172692, 157.42144270525304},
                        within(1e-9));
        assertThat(corrected[1])
                .containsExactly(
                        new double[] {40, 50, 80, 61.313214519324724, 84.8863088228842},
                        within(1e-9));
        assertThat(corrected[2])
                .containsExactly(
                        new double[] {60, 62, 66, 90.2796701468997, 88.26213344998985},
                        within(1e-9));
    }

    @Test
    void countsTheLagFromTheEndOfEachVintage() {
        RevisionCorrection fitted = fit(COUNTS, FIRST, SECOND, THIRD);

        double[][] corrected = fitted.correct(vintage(1, SECOND)).values();

        assertThat(corrected[0][3]).isEqualTo(126 * Math.exp(0.1164989504543535) - 1, within(1e-9));
        assertThat(corrected[2][2]).isNaN();
        assertThat(corrected[0][4]).isNaN();
    }

    @Test
    void aMissingNewestValueStaysMissing() {
        double[][] lacking = {
            {100, 112, 131, 150, 140}, {40, 50, 80, 61, 70}, {60, 62, 66, 89, NONE}
        };

        double[][] corrected =
                fit(COUNTS, FIRST, SECOND, lacking).correct(vintage(2, lacking)).values();

        assertThat(corrected[2][4]).isNaN();
        assertThat(corrected[1][4]).isEqualTo(84.8863088228842, within(1e-9));
    }

    @Test
    void isNeverNegative() {
        double[][] falling = {
            {100, 112, 131, 150, 140}, {40, 50, 80, 61, -70}, {60, 62, 66, 89, 0}
        };
        double[][] shrinking = {
            {100, 112, 120, NONE, NONE}, {40, 50, 30, NONE, NONE}, {60, 62, 5, NONE, NONE}
        };
        double[][] shrunk = {
            {100, 112, 100, 150, NONE}, {40, 50, 20, 61, NONE}, {60, 62, 0, 89, NONE}
        };

        double[][] corrected = fit(COUNTS, shrinking, shrunk).correct(vintage(2, falling)).values();

        assertThat(corrected[1][4]).isZero();
        assertThat(corrected[2][4]).isZero();
    }

    @Test
    void aNegativeNumberLongAgoIsNoneEither() {
        double[][] values = {full(10), full(10), full(10)};
        values[1][5] = -1;
        values[2][6] = -7;

        double[][] corrected = fit(COUNTS, values).correct(vintage(0, values)).values();

        assertThat(corrected[1][5]).isZero();
        assertThat(corrected[2][6]).isZero();
    }

    @Test
    void anAbsurdNationDoesNotSpoilTheAreas() {
        for (double absurd : new double[] {-1, -5, 1e9, 1e300, 0}) {
            double[][] before = copy(SECOND);
            before[0][3] = absurd;

            RevisionCorrection fitted = fit(COUNTS, FIRST, before, THIRD);

            for (int area = 0; area < 3; area++) {
                assertThat(fitted.factor(area, 0)).as("%s", absurd).isBetween(-0.3, 0.5);
            }
        }
    }

    @Test
    void negativeNumbersTeachNothing() {
        double[][] before = copy(SECOND);
        double[][] after = copy(THIRD);
        before[1][3] = -3;
        after[1][3] = -9;
        double[][] missing = copy(SECOND);
        missing[1][3] = NONE;

        assertThat(fit(COUNTS, FIRST, before, after).factor(1, 0))
                .isEqualTo(fit(COUNTS, FIRST, missing, after).factor(1, 0));
    }

    private static double[][] copy(double[][] values) {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    private static double[][][] nine(double glitch) {
        double[][][] vintages = new double[9][][];
        for (int u = 0; u < 9; u++) {
            int end = 3 + u;
            double[][] values = {full(1000), full(400), full(600)};
            for (double[] series : values) {
                series[end] *= 0.9;
                double times = u == 4 ? glitch : 1;
                Arrays.setAll(series, step -> series[step] * times);
            }
            blankAfter(values, end);
            vintages[u] = values;
        }
        return vintages;
    }

    private static double[] full(double value) {
        double[] series = new double[40];
        Arrays.fill(series, value);
        return series;
    }

    private static void blankAfter(double[][] values, int end) {
        for (double[] series : values) {
            Arrays.fill(series, end + 1, series.length, NONE);
        }
    }

    private static double[][] longer(double[][] values) {
        double[][] longer = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            longer[i] = Arrays.copyOf(values[i], values[i].length + 1);
            longer[i][values[i].length] = NONE;
        }
        return longer;
    }

    private static void assertFactors(RevisionCorrection fitted, int area, double... newestFirst) {
        for (int lag = 0; lag < newestFirst.length; lag++) {
            assertThat(fitted.factor(area, lag))
                    .as("area %s, lag %s", area, lag)
                    .isEqualTo(newestFirst[lag], within(1e-12));
        }
    }

    private static RevisionCorrection fit(RevisionOptions options, double[][]... vintages) {
        List<Vintage> all =
                IntStream.range(0, vintages.length).mapToObj(u -> vintage(u, vintages[u])).toList();
        return RevisionCorrection.fit(new Vintages("cases", all), PLACES, options);
    }

    private static Vintage vintage(int week, double[][] values) {
        LocalDate first = LocalDate.parse("2025-01-04");
        return new Vintage(first.plusWeeks(40L + week), new Panel(Frequency.WEEKLY, first, values));
    }

    private static Area area(String code) {
        return new Area(code, code, NONE, Optional.empty());
    }
}
