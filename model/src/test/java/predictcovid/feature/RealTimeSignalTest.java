package predictcovid.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static predictcovid.feature.Figures.row;
import static predictcovid.feature.Signals.ADMISSIONS;
import static predictcovid.feature.Signals.VISITS;
import static predictcovid.feature.Signals.admissions;
import static predictcovid.feature.Signals.copy;
import static predictcovid.feature.Signals.ending;
import static predictcovid.feature.Signals.vintages;
import static predictcovid.feature.Signals.visits;
import static predictcovid.series.SmallCountry.ALDA;
import static predictcovid.series.SmallCountry.NATION;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.series.vintage.Vintages;

class RealTimeSignalTest {
    @Test
    void originsOfTrainingRowsNeedThreeStepsBeforeAndOneAfter() {
        double[][] late = copy(ADMISSIONS);
        for (double[] series : late) {
            Arrays.fill(series, 0, 10, Double.NaN);
        }

        RealTimeSignal signal = admissions(vintages(ending(20, late)));

        assertThat(signal.firstStep()).isEqualTo(10);
        assertThat(signal.lastStep()).isEqualTo(20);
        assertThat(signal.trainingSteps()).isEqualTo(7);
    }

    @Test
    void tooShortAHistoryHasOnlyTheLastRow() {
        RealTimeSignal signal = admissions(vintages(ending(1, ADMISSIONS)));

        assertThat(signal.trainingSteps()).isZero();
        FeatureTable table = PanelFeatures.of(signal, Optional.empty());
        assertThat(IntStream.range(0, table.size()).map(table::step)).containsOnly(1).hasSize(7);
    }

    @Test
    void aRowKnowsWhatTheVintageOfItsStepKnew() {
        double[][] first = copy(ADMISSIONS);
        first[ALDA][20] = 500;

        FeatureTable table = table(admissions(vintages(ending(20, first), ending(29, ADMISSIONS))));

        assertThat(table.level(row(table, ALDA, 20))).isEqualTo(Math.log(501 / 3.0), within(1e-12));
        assertThat(table.level(row(table, ALDA, 21)))
                .isEqualTo(Math.log((ADMISSIONS[ALDA][21] + 1) / 3), within(1e-12));
    }

    /// The older vintage reports the newest value 10 % low everywhere, so that the newest vintage's
    /// last value is expected to grow, and the older one's, too.
    @Test
    void allVintagesAreCorrectedByWhatTheNewestTeaches() {
        double[][] low = copy(ADMISSIONS);
        for (double[] series : low) {
            series[28] = (series[28] + 1) * Math.exp(-0.1) - 1;
        }

        RealTimeSignal signal = admissions(vintages(ending(28, low), ending(29, ADMISSIONS)));

        double factor = signal.correction().factor(NATION, 0);
        FeatureTable table = table(signal);
        assertThat(factor).isEqualTo(0.1 / 1.5, within(1e-9));
        assertThat(table.level(row(table, NATION, 29)))
                .isEqualTo(Math.log((ADMISSIONS[0][29] + 1) / 10) + factor, within(1e-9));
        assertThat(table.level(row(table, NATION, 28)))
                .isEqualTo(Math.log((ADMISSIONS[0][28] + 1) / 10) - 0.1 + factor, within(1e-9));
        assertThat(signal.current().panel().value(NATION, 28))
                .isEqualTo(Math.log((ADMISSIONS[0][28] + 1) / 10), within(1e-9));
    }

    /// The companion is one week ahead of the target; two weeks before, it was as known then.
    @Test
    void theLastRowReadsTheNewestCompanion() {
        double[][] revised = copy(VISITS);
        revised[ALDA][26] = 0.5;
        revised[ALDA][28] = 0.7;
        RealTimeSignal companion =
                visits(vintages(ending(26, VISITS), ending(28, VISITS), ending(29, revised)));

        FeatureTable table =
                PanelFeatures.of(
                        admissions(vintages(ending(28, ADMISSIONS))), Optional.of(companion));

        int column = table.names().indexOf("e_z");
        assertThat(table.value(row(table, ALDA, 28), column))
                .isEqualTo(companion.current().panel().value(ALDA, 28))
                .isCloseTo(Math.log(70.03), within(0.3));
        assertThat(table.value(row(table, ALDA, 26), column)).isLessThan(Math.log(10));
    }

    @Test
    void noFeatureOfAStepReadsALaterValue() {
        for (int step : new int[] {8, 17, 28}) {
            FeatureTable scrambled =
                    PanelFeatures.of(
                            admissions(vintages(ending(29, scrambledAfter(step, ADMISSIONS)))),
                            Optional.of(
                                    visits(vintages(ending(29, scrambledAfter(step, VISITS))))));
            FeatureTable table =
                    PanelFeatures.of(
                            admissions(vintages(ending(29, ADMISSIONS))),
                            Optional.of(visits(vintages(ending(29, VISITS)))));

            assertSame(table, scrambled, at -> at <= step);
        }
    }

    /// The vintages end two steps apart, so that they teach nothing of revisions.
    @Test
    void noFeatureOfAStepWithAVintageReadsALaterVintage() {
        FeatureTable table = withVintages(ADMISSIONS, VISITS);
        FeatureTable scrambled =
                withVintages(scrambledAfter(2, ADMISSIONS), scrambledAfter(2, VISITS));

        assertSame(table, scrambled, at -> at == 22 || at == 24);
        assertThat(table.level(row(table, ALDA, 23)))
                .isNotEqualTo(scrambled.level(row(scrambled, ALDA, 23)));
    }

    /// Vintages that end at 22 and 24 as they were, and the newest as given.
    private static FeatureTable withVintages(double[][] admissions, double[][] visits) {
        return PanelFeatures.of(
                admissions(ofThree(ADMISSIONS, admissions)),
                Optional.of(visits(ofThree(VISITS, visits))));
    }

    private static Vintages ofThree(double[][] past, double[][] newest) {
        return vintages(ending(22, past), ending(24, past), ending(26, newest));
    }

    private static FeatureTable table(RealTimeSignal signal) {
        return PanelFeatures.of(signal, Optional.empty());
    }

    private static double[][] scrambledAfter(int step, double[][] values) {
        Random random = new Random(step);
        double[][] scrambled = copy(values);
        for (double[] series : scrambled) {
            for (int i = step + 1; i < series.length; i++) {
                boolean isMissing = i < 26 && random.nextInt(5) == 0;
                series[i] = isMissing ? Double.NaN : series[i] * random.nextDouble(9);
            }
        }
        return scrambled;
    }

    private static void assertSame(FeatureTable expected, FeatureTable actual, IntPredicate steps) {
        int compared = 0;
        for (int row = 0; row < expected.size(); row++) {
            int step = expected.step(row);
            if (steps.test(step)) {
                int same = row(actual, expected.series(row), step);
                for (int column = 0; column < expected.names().size(); column++) {
                    assertThat(actual.value(same, column))
                            .as("%s at %s", expected.names().get(column), step)
                            .isEqualTo(expected.value(row, column));
                }
                assertThat(actual.level(same)).isEqualTo(expected.level(row));
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(14);
    }
}
