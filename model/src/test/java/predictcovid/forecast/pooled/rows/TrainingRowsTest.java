package predictcovid.forecast.pooled.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.forecast.pooled.member.ErrorModel;
import predictcovid.forecast.pooled.member.MemberOptions;
import predictcovid.forecast.pooled.member.RidgePart;
import predictcovid.forecast.pooled.member.RowWeights;
import predictcovid.forecast.pooled.member.SeasonWeight;
import predictcovid.forecast.pooled.member.StandardisedRows;
import predictcovid.forest.quantile.RowGroups;

/// Rows, weights, scales and linear part of the small country, worked out in numpy.
class TrainingRowsTest {
    private static final int ALL = Integer.MAX_VALUE;
    private static final ErrorModel PRIOR = new ErrorModel(0.05, 0.6);
    private static final ErrorModel FAR = new ErrorModel(3, 0.6);
    private static final MemberOptions MEMBER =
            new MemberOptions("F", 0.3, new SeasonWeight(0.2, 8), 0.03, 15, 0.15);
    private static final TrainingRows ALONE =
            new TrainingRows(Country.admissions(), List.of(), Country.LEADS, ALL);
    private static final TrainingRows POOLED =
            new TrainingRows(Country.admissions(), List.of(Country.visits()), Country.LEADS, ALL);

    /// The nation at step 3, Alda at step 20, the east at step 58.
    private static final int[] SPOTS = {0, 120, 391};

    @Test
    void areAllThatWereFollowedByAKnownValue() {
        assertThat(ALONE.size()).isEqualTo(7 * 56);
        assertThat(ALONE.ownRows()).isEqualTo(7 * 56);
        assertThat(POOLED.size()).isEqualTo(2 * 7 * 56);
        assertThat(POOLED.ownRows()).isEqualTo(7 * 56);
        assertThat(ALONE.step(SPOTS[2])).isEqualTo(58);
    }

    @Test
    void tellTheChangeOverEveryLead() {
        double level = (Country.ADMISSIONS[1][20] + 1) / 3;
        double later = (Country.ADMISSIONS[1][23] + 1) / 3;

        assertThat(ALONE.change(120, 1)).isEqualTo(Math.log(later / level), within(1e-12));
        assertThat(ALONE.change(391, 1)).isNaN();
        assertThat(ALONE.events(120)).isEqualTo(Country.ADMISSIONS[1][20] + 1, within(1e-9));
    }

    @Test
    void aColumnTellsTheTargetsApartWhenPooled() {
        int flag = POOLED.names().indexOf("own");

        assertThat(flag).isEqualTo(POOLED.names().size() - 1);
        assertThat(POOLED.feature(391, flag)).isEqualTo(1);
        assertThat(POOLED.feature(392, flag)).isZero();
        assertThat(POOLED.ownRow(0)).hasSize(45).endsWith(1);
        assertThat(ALONE.names()).doesNotContain("own").hasSize(44);
        assertThat(ALONE.ownRow(0)).hasSize(44);
    }

    /// The levels of visits are lifted by 0.93283 to those of admissions.
    @Test
    void foreignLevelsAreShiftedToTheTargets() {
        double visits = Math.log(100 * (Country.VISITS[1][20] + 3e-4));
        int level = POOLED.names().indexOf("z");
        int growth = POOLED.names().indexOf("d1");

        assertThat(POOLED.feature(392 + 120, level))
                .isEqualTo(visits + 0.9328252573212465, within(1e-9));
        assertThat(POOLED.feature(392 + 120, growth))
                .isEqualTo(visits - Math.log(100 * (Country.VISITS[1][19] + 3e-4)), within(1e-9));
    }

    @Test
    void tellHowHighAPlaceStandsInTheTargetsWayAlone() {
        TargetRows visits = Country.visits();
        TargetRows admissions = Country.admissions();
        TrainingRows rows = new TrainingRows(visits, List.of(admissions), Country.LEADS, ALL);
        int level = rows.names().indexOf("vnyear");
        int inTable = admissions.table().names().indexOf("vnyear");

        assertThat(POOLED.names()).contains("z").doesNotContain("vnyear");
        assertThat(rows.names()).contains("vnyear").doesNotContain("z");
        assertThat(rows.feature(392 + 120, level))
                .isEqualTo(admissions.table().value(120, inTable));
    }

    /// Rows 119 to 125 are the seven series of step 20.
    @Test
    void placesOfOneStepOfATargetBelongTogether() {
        RowGroups steps = POOLED.steps();

        assertThat(IntStream.rangeClosed(119, 125).map(steps::of))
                .containsOnly(steps.of(119))
                .doesNotContain(steps.of(118), steps.of(126), steps.of(392 + 119));
        assertThat(IntStream.range(0, POOLED.size()).map(steps::of).distinct().count())
                .isEqualTo(2 * 56);
    }

    @Test
    void countBySeasonEventsAndTarget() {
        double[] alone = RowWeights.of(ALONE, MEMBER, 59, 7);
        double[] pooled = RowWeights.of(POOLED, MEMBER, 59, 7);

        assertSpots(alone, 0, 1.3879133942281, 0.73880061581493, 1.8978590934973);
        assertSpots(pooled, 0, 2.1933375906157, 1.1675362233522, 2.9992114124489);
        assertSpots(pooled, 392, 0.84657382232897, 0.31701776237272, 0.83903634716266);
    }

    @Test
    void countAlikeWithoutSeasonAndEvents() {
        MemberOptions plain = new MemberOptions("N", 1, SeasonWeight.NONE, 0, 8, 0);

        assertThat(RowWeights.of(POOLED, plain, 59, 7)).containsOnly(1);
    }

    /// In the daily rhythm a year has 364 steps: 52 steps before the origin is another season.
    @Test
    void theYearHasAsManyStepsAsTheRhythmSays() {
        double[] daily = RowWeights.of(ALONE, MEMBER, 59, 1);

        assertThat(daily[7 * 4] / daily[7 * 55]).isLessThan(0.5);
        assertThat(RowWeights.of(ALONE, MEMBER, 59, 7)[7 * 4] / daily[7 * 55]).isGreaterThan(0.5);
    }

    @Test
    void areStandardisedByTheirOwnTargetsErrorModel() {
        StandardisedRows alone = standardised(ALONE);
        StandardisedRows pooled = standardised(POOLED);

        assertThat(alone.errors(0).own()).isEqualTo(0.002);
        assertThat(alone.errors(0).counting()).isEqualTo(4.1895809103114, within(1e-6));
        assertThat(alone.errors(1).counting()).isEqualTo(3.6028904761908, within(1e-6));
        assertSpots(alone.lead(0), 0, 1.3931254218826, -0.66545864281681, -0.50824218371255);
        assertSpots(alone.lead(1), 0, 0.32094288136312, -1.4866603438935, Double.NaN);
        assertThat(pooled.errors(0).counting()).isEqualTo(4.1895809103114, within(1e-6));
        assertSpots(pooled.lead(0), 392, 0.51483620503807, -1.737552524548, -1.11488972715);
    }

    @Test
    void aForestForAllLeadsLearnsTheMeanOfTheKnownOnes() {
        assertSpots(
                standardised(ALONE).joint(),
                0,
                0.85703415162287,
                -1.0760594933551,
                -0.50824218371255);
        assertThat(standardised(ALONE).known(0)).isEqualTo(392);
        assertThat(standardised(ALONE).known(1)).isEqualTo(392 - 14);
    }

    @Test
    void aLeadThatTooFewRowsKnowHasThePriorsErrorModel() {
        TrainingRows far = new TrainingRows(Country.admissions(), List.of(), Leads.of(1, 50), ALL);
        StandardisedRows rows =
                new StandardisedRows(
                        far, RowWeights.of(far, MEMBER, 59, 7), new ErrorModel[] {PRIOR, FAR});

        assertThat(rows.errors(1)).isEqualTo(FAR);
        assertThat(rows.known(1)).isEqualTo(7 * 7);
    }

    @Test
    void theLinearPartIsARidgeRegression() {
        StandardisedRows changes = standardised(ALONE);
        RidgePart part =
                RidgePart.fitOut(ALONE, RowWeights.of(ALONE, MEMBER, 59, 7), 0.03, changes);

        assertThat(predictions(part, 0))
                .containsExactly(
                        new double[] {0.97708427311479, -0.64240791641802, 0.043937915875749},
                        within(1e-6));
        assertThat(predictions(part, 1))
                .containsExactly(
                        new double[] {0.6787924408993, -0.6342764176588, -0.061603212528607},
                        within(1e-6));
        assertSpots(changes.lead(0), 0, 0.41604114876784, -0.023050726398783, -0.5521800995883);
        assertSpots(changes.lead(1), 0, -0.35784955953618, -0.85238392623467, Double.NaN);
    }

    @Test
    void theLinearPartTellsWhatEachColumnAdds() {
        RidgePart part =
                RidgePart.fitOut(
                        ALONE, RowWeights.of(ALONE, MEMBER, 59, 7), 0.03, standardised(ALONE));

        double[] added = part.contributions(row(120), 0);

        assertThat(added[ALONE.names().indexOf("d1")])
                .isEqualTo(-0.005717329319463441, within(1e-6));
        assertThat(added[ALONE.names().indexOf("vmean")])
                .isEqualTo(-0.35982983625356907, within(1e-6));
        assertThat(added[ALONE.names().indexOf("z")]).isZero();
        double constant = part.predict(row(120), 0) - java.util.Arrays.stream(added).sum();
        double other =
                part.predict(row(9), 0)
                        - java.util.Arrays.stream(part.contributions(row(9), 0)).sum();
        assertThat(other).isEqualTo(constant, within(1e-9));
    }

    @Test
    void namesAreThoseOfTheTargetsTable() {
        assertThat(POOLED.names().subList(0, 44)).isEqualTo(List.copyOf(ALONE.names()));
    }

    private static double[] predictions(RidgePart part, int lead) {
        return java.util.stream.IntStream.of(SPOTS)
                .mapToDouble(spot -> part.predict(row(spot), lead))
                .toArray();
    }

    private static double[] row(int row) {
        return java.util.stream.IntStream.range(0, ALONE.names().size())
                .mapToDouble(column -> ALONE.feature(row, column))
                .toArray();
    }

    private static StandardisedRows standardised(TrainingRows rows) {
        return new StandardisedRows(
                rows, RowWeights.of(rows, MEMBER, 59, 7), new ErrorModel[] {PRIOR, FAR});
    }

    private static void assertSpots(double[] values, int from, double... expected) {
        for (int i = 0; i < SPOTS.length; i++) {
            assertThat(values[from + SPOTS[i]]).isEqualTo(expected[i], within(1e-6));
        }
    }

    @Test
    void aboutSoManyOwnRowsTeachAndAThirdAsManyOthersAndAreTheSameInEveryMember() {
        TrainingRows sample =
                new TrainingRows(
                        Country.admissions(), List.of(Country.visits()), Country.LEADS, 150);
        TrainingRows alone = new TrainingRows(Country.admissions(), List.of(), Country.LEADS, 150);

        assertThat(ALONE.size()).isGreaterThan(300);
        assertThat(sample.ownRows()).isBetween(120, 180);
        assertThat(sample.size() - sample.ownRows()).isBetween(35, 65);
        assertThat(alone.size()).isEqualTo(sample.ownRows());
        for (int row = 0; row < alone.size(); row++) {
            assertThat(alone.row(row))
                    .isEqualTo(Arrays.copyOf(sample.row(row), alone.row(row).length));
        }
    }
}
