package predictcovid.forecast.pooled.member;

import java.util.Arrays;
import predictcovid.forecast.pooled.rows.TrainingRows;

/// How much each training row counts for a member; the mean is 1.
public final class RowWeights {
    private static final int DAYS_OF_A_YEAR = 364;

    /// Rows of one other target say more than those of each of several.
    private static final double OF_SEVERAL = 2;

    private RowWeights() {}

    /// The weight of each row.
    ///
    /// @param origin the last step of the target
    /// @param stepDays days of a step
    public static double[] of(TrainingRows rows, MemberOptions member, int origin, int stepDays) {
        double[] weights = new double[rows.size()];
        double foreign = member.foreignWeight() / (rows.ends().length > 2 ? OF_SEVERAL : 1);
        for (int row = 0; row < weights.length; row++) {
            double pool = row < rows.ownRows() ? 1 : foreign;
            double season = member.season().at(rows.step(row) - origin, DAYS_OF_A_YEAR / stepDays);
            weights[row] = pool * season * Math.pow(rows.events(row) + 1, member.eventsPower());
        }
        double mean = Arrays.stream(weights).average().orElse(1);
        return Arrays.stream(weights).map(weight -> weight / mean).toArray();
    }
}
