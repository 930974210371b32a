package predictcovid.forecast.pooled.member;

import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.forecast.pooled.rows.TrainingRows;
import predictcovid.forest.quantile.Likeness;
import predictcovid.forest.quantile.QuantileForest;
import predictcovid.forest.quantile.QuantileForestOptions;
import predictcovid.forest.quantile.WeightedQuantiles;

/// A member that has learnt: a forest for all leads of what a linear part leaves of the
/// standardised changes.
public final class FittedMember {
    private static final double COLUMN_SHARE = 0.15;

    /// A younger history supports no linear part, and has too few precedents.
    private static final int LEAST_STEPS = 16;

    private final TrainingRows rows;
    private final ErrorModel[] priors;
    private final double trust;
    private final boolean isOld;
    private final double[] weights;
    private final StandardisedRows changes;
    private final WeightedQuantiles[] quantiles;
    private final Optional<RidgePart> ridge;
    private final QuantileForest forest;

    /// Learns.
    ///
    /// @param rows at least [StandardisedRows#LEAST_ROWS]
    public FittedMember(TrainingRows rows, MemberOptions member, MemberSetting setting) {
        this.rows = rows;
        this.priors = setting.priors();
        this.trust = setting.trust(rows.ownRows() < rows.size());
        this.weights = RowWeights.of(rows, member, setting.origin(), setting.stepDays());
        this.changes = new StandardisedRows(rows, weights, priors);
        this.isOld = setting.trainingSteps() >= LEAST_STEPS;
        boolean linear = member.ridgePenalty() > 0 && isOld;
        this.ridge =
                linear
                        ? Optional.of(
                                RidgePart.fitOut(rows, weights, member.ridgePenalty(), changes))
                        : Optional.empty();
        this.forest =
                QuantileForest.fit(
                        rows.bins(),
                        changes.joint(),
                        rows.steps(),
                        new QuantileForestOptions(
                                setting.trees(), member.leastLeaf(), COLUMN_SHARE, setting.seed()));
        this.quantiles =
                IntStream.range(0, priors.length)
                        .mapToObj(j -> new WeightedQuantiles(changes.lead(j)))
                        .toArray(WeightedQuantiles[]::new);
    }

    /// The quantiles of the change on the scale, by lead and level; the prior's where no similar
    /// row knows what followed over a lead.
    ///
    /// @param events behind the level that the change starts from
    /// @param positions of the leads wanted among all
    public double[][] changes(double[] row, double events, int[] positions, double[] levels) {
        Likeness likeness = forest.likeness(row).times(weights);
        return IntStream.of(positions)
                .mapToObj(j -> change(j, row, events, quantiles[j].at(levels, likeness), levels))
                .toArray(double[][]::new);
    }

    private double[] change(int j, double[] row, double events, double[] learnt, double[] levels) {
        double[] change = prior(j, events, levels);
        boolean knows = changes.known(j) >= StandardisedRows.LEAST_ROWS;
        if (knows && !Double.isNaN(learnt[0])) {
            double linear = linear(row, j);
            double deviation = changes.errors(j).deviation(events);
            Precedents precedents = changes.precedents(j);
            for (int k = 0; k < levels.length; k++) {
                double expected = (learnt[k] + linear) * deviation;
                double limited = isOld ? precedents.limited(expected, events) : expected;
                change[k] = trust * limited + (1 - trust) * change[k];
            }
        }
        return change;
    }

    private double linear(double[] row, int j) {
        return ridge.map(part -> part.predict(row, j)).orElse(0.0);
    }

    private double[] prior(int j, double events, double[] levels) {
        double[] quantiles = new double[levels.length];
        for (int k = 0; k < levels.length; k++) {
            quantiles[k] = priors[j].normal(events, levels[k]);
        }
        return quantiles;
    }

    /// The expected change on the scale over the lead at position `j`, from reasons that are told
    /// in units of the standardised changes.
    public Contributions scaled(Contributions reasons, double events, int j) {
        return reasons.times(trust * changes.errors(j).deviation(events));
    }

    /// Why it expects what it expects.
    public MemberExplanation reasons() {
        return new MemberExplanation(rows, weights, changes, ridge, forest);
    }
}
