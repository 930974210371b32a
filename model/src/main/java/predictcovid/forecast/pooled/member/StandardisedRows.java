package predictcovid.forecast.pooled.member;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import predictcovid.forecast.pooled.rows.TrainingRows;

/// The rows' changes in units of their standard deviation, lead by lead.
public final class StandardisedRows {
    /// Fewer rows say too little of a lead.
    public static final int LEAST_ROWS = 100;

    private static final double CLIP = 4;

    private final double[][] changes;
    private final ErrorModel[] ownErrors;
    private final Precedents[] precedents;
    private final int[] known;
    private final int[] joint;

    /// Fits an error model to each lead and divides by it.
    ///
    /// @param weights one for each row
    /// @param priors for each lead what stands in for an error model of too few rows
    public StandardisedRows(TrainingRows rows, double[] weights, ErrorModel[] priors) {
        changes = new double[priors.length][rows.size()];
        ownErrors = new ErrorModel[priors.length];
        precedents = new Precedents[priors.length];
        joint = rows.leads().joint();
        for (int j = 0; j < priors.length; j++) {
            precedents[j] = precedents(rows, j);
            ownErrors[j] = standardise(rows, weights, j, 0, rows.ownRows(), priors[j]);
            int[] ends = rows.ends();
            for (int other = 1; other < ends.length; other++) {
                standardise(rows, weights, j, ends[other - 1], ends[other], priors[j]);
            }
        }
        known = Arrays.stream(changes).mapToInt(StandardisedRows::countKnown).toArray();
    }

    private static Precedents precedents(TrainingRows rows, int j) {
        int[] known = known(rows, j, 0, rows.ownRows());
        return new Precedents(
                IntStream.of(known).mapToDouble(row -> rows.change(row, j)).toArray(),
                IntStream.of(known).mapToDouble(rows::events).toArray());
    }

    private static int[] known(TrainingRows rows, int j, int from, int to) {
        return IntStream.range(from, to)
                .filter(row -> !Double.isNaN(rows.change(row, j)))
                .toArray();
    }

    /// Rows of one target share an error model.
    private ErrorModel standardise(
            TrainingRows rows, double[] weights, int j, int from, int to, ErrorModel prior) {
        int[] known = known(rows, j, from, to);
        ErrorModel errors =
                known.length < LEAST_ROWS
                        ? prior
                        : ErrorModel.fit(
                                IntStream.of(known)
                                        .mapToDouble(row -> rows.change(row, j))
                                        .toArray(),
                                IntStream.of(known).mapToDouble(rows::events).toArray(),
                                IntStream.of(known).mapToDouble(row -> weights[row]).toArray());
        for (int row = from; row < to; row++) {
            changes[j][row] = rows.change(row, j) / errors.deviation(rows.events(row));
        }
        return errors;
    }

    /// The changes over one lead; NaN where not known; not a copy.
    public double[] lead(int j) {
        return changes[j];
    }

    /// The error model of the target's own rows.
    public ErrorModel errors(int j) {
        return ownErrors[j];
    }

    /// How far the target's own changes over a lead have gone.
    Precedents precedents(int j) {
        return precedents[j];
    }

    public int leads() {
        return changes.length;
    }

    /// Number of rows whose change over the lead is known.
    public int known(int j) {
        return known[j];
    }

    private static int countKnown(double[] changes) {
        return (int) DoubleStream.of(changes).filter(change -> !Double.isNaN(change)).count();
    }

    /// For each row the mean over its known ones of the leads that a forest for all leads learns
    /// from, each cut at ± 4.
    public double[] joint() {
        int rows = changes[0].length;
        return IntStream.range(0, rows)
                .mapToDouble(row ->
                        DoubleStream.of(column(row))
                                .filter(change -> !Double.isNaN(change))
                                .map(change -> Math.clamp(change, -CLIP, CLIP))
                                .average()
                                .orElseThrow())
                .toArray();
    }

    private double[] column(int row) {
        return IntStream.of(joint).mapToDouble(j -> changes[j][row]).toArray();
    }
}
