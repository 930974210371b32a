package predictcovid.forecast.pooled.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.feature.LevelFeature;
import predictcovid.feature.PanelFeatures;
import predictcovid.feature.RealTimeSignal;
import predictcovid.feature.TargetKind;
import predictcovid.forecast.pooled.rows.Country;
import predictcovid.forecast.pooled.rows.Leads;
import predictcovid.forecast.pooled.rows.TargetRows;
import predictcovid.forecast.pooled.rows.TrainingRows;

class FittedMemberTest {
    private static final double[] LEVELS = {0.025, 0.25, 0.5, 0.75, 0.975};
    private static final double EVENTS = 50;
    private static final MemberOptions PLAIN =
            new MemberOptions("E", 0, SeasonWeight.NONE, 0, 8, 0);

    @Test
    void aPriorThatWeighsMuchIsAllThatCounts() {
        int[] leads = {1, 3};
        double[][] changes = changes(Country.admissions(), leads, 1e12);

        for (int j = 0; j < leads.length; j++) {
            assertThat(changes[j]).containsExactly(prior(leads[j]), within(1e-6));
        }
    }

    /// Half of the weight lies on the prior when it weighs as much as the 56 steps of history.
    @Test
    void theLearntAndThePriorAreAveraged() {
        double[] learnt = changes(Country.admissions(), new int[] {1}, 0)[0];
        double[] both = changes(Country.admissions(), new int[] {1}, 56)[0];

        double[] expected = prior(1);
        Arrays.setAll(expected, k -> (expected[k] + learnt[k]) / 2);
        assertThat(both).containsExactly(expected, within(1e-9));
        assertThat(learnt[4]).isNotCloseTo(prior(1)[4], within(0.02));
    }

    @Test
    void aLeadThatFewRowsKnowHasThePrior() {
        double[][] changes = changes(Country.admissions(), new int[] {1, 50}, 0);

        assertThat(changes[1]).containsExactly(prior(50), within(1e-12));
        assertThat(changes[0]).isNotEqualTo(prior(1));
    }

    /// The nation's size grows ever faster, so that the rows of which the outcome 40 weeks later is
    /// known have nothing in common with the last one.
    @Test
    void aLeadThatNoSimilarRowKnowsHasThePrior() {
        double[][] values = new double[5][Country.WEEKS];
        for (int area = 0; area < 5; area++) {
            for (int week = 0; week < Country.WEEKS; week++) {
                values[area][week] = 20 * (area + 1) * Math.exp(0.002 * week * week);
            }
        }
        RealTimeSignal signal = Country.signal(values, TargetKind.COUNT);
        TargetRows own =
                new TargetRows(
                        signal, PanelFeatures.of(signal, Optional.empty()), LevelFeature.ABSOLUTE);

        double[][] changes = changes(own, new int[] {1, 40}, 0);

        assertThat(changes[1]).containsExactly(prior(40), within(1e-12));
    }

    private static double[] prior(int lead) {
        ErrorModel model = new ErrorModel(0.02 * Math.pow(lead, 1.3), 0.6);
        return Arrays.stream(LEVELS).map(level -> model.normal(EVENTS, level)).toArray();
    }

    /// The quantiles that a member expects after the nation's last step.
    ///
    /// @param priorSteps steps of history that the prior weighs as much as
    private static double[][] changes(TargetRows own, int[] leads, double priorSteps) {
        Prior prior = new Prior(0.02, 0.6, priorSteps, priorSteps, 0);
        TrainingRows rows = new TrainingRows(own, List.of(), Leads.of(leads), Integer.MAX_VALUE);
        FittedMember member =
                new FittedMember(
                        rows, PLAIN, new MemberSetting(prior, own, Leads.of(leads), 10, 1));
        int last =
                IntStream.range(0, own.table().size())
                        .filter(row -> own.table().step(row) == Country.WEEKS - 1)
                        .findFirst()
                        .orElseThrow();
        return member.changes(
                rows.ownRow(last), EVENTS, IntStream.range(0, leads.length).toArray(), LEVELS);
    }
}
