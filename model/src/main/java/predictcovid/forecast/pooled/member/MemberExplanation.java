package predictcovid.forecast.pooled.member;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.forecast.pooled.rows.TrainingRows;
import predictcovid.forest.quantile.PathContributions;
import predictcovid.forest.quantile.PermutationImportance;
import predictcovid.forest.quantile.QuantileForest;

/// Why a fitted member expects what it expects, in units of the standardised changes.
public final class MemberExplanation {
    /// More rows tell importance hardly better, and take time and memory.
    private static final int MOST_JUDGED = 10_000;

    private final TrainingRows rows;
    private final double[] weights;
    private final StandardisedRows changes;
    private final Optional<CentredRidge> ridge;
    private final QuantileForest forest;

    /// @param changes what the linear part left of them
    MemberExplanation(
            TrainingRows rows,
            double[] weights,
            StandardisedRows changes,
            Optional<RidgePart> ridge,
            QuantileForest forest) {
        this.rows = rows;
        this.weights = weights;
        this.changes = changes;
        this.ridge = ridge.map(part -> new CentredRidge(part, rows, weights, changes.leads()));
        this.forest = forest;
    }

    /// The expected changes of rows, by row and lead; still where similar rows know nothing.
    public Contributions[][] contributions(double[][] origins) {
        double[][] responses =
                IntStream.range(0, changes.leads())
                        .mapToObj(changes::lead)
                        .toArray(double[][]::new);
        PathContributions paths = PathContributions.of(forest, responses, weights, origins);
        return IntStream.range(0, origins.length)
                .mapToObj(i ->
                        IntStream.range(0, responses.length)
                                .mapToObj(j -> contributions(paths, origins[i], i, j))
                                .toArray(Contributions[]::new))
                .toArray(Contributions[][]::new);
    }

    private Contributions contributions(PathContributions paths, double[] origin, int i, int j) {
        if (changes.known(j) < StandardisedRows.LEAST_ROWS || !paths.knows(i, j)) {
            return Contributions.still(0);
        }
        double base = paths.base(j);
        double[] parts = paths.of(i, j);
        if (ridge.isPresent()) {
            base += ridge.get().base(j);
            double[] linear = ridge.get().contributions(origin, j);
            for (int column = 0; column < parts.length; column++) {
                parts[column] += linear[column];
            }
        }
        return Contributions.of(base, rows.names(), parts);
    }

    /// The importance of every column but the flag, judged on the target's own rows: all, or some
    /// that lie evenly among them.
    public Map<String, Double> importance(long seed) {
        double[] judged = judged(weights, rows.ownRows(), MOST_JUDGED);
        double[][] linear =
                ridge.map(CentredRidge::joint).orElse(new double[rows.names().size()][0]);
        double[] growth = PermutationImportance.of(forest, changes.joint(), judged, linear, seed);
        Map<String, Double> importance = new LinkedHashMap<>();
        for (int column = 0; column < growth.length; column++) {
            if (!rows.names().get(column).equals(TrainingRows.OWN)) {
                importance.put(rows.names().get(column), growth[column]);
            }
        }
        return importance;
    }

    /// The weights of so many of the first rows at most, evenly among them; 0 for all others.
    static double[] judged(double[] weights, int rows, int most) {
        double[] judged = new double[weights.length];
        int every = Math.max(1, Math.ceilDiv(rows, most));
        for (int row = 0; row < rows; row += every) {
            judged[row] = weights[row];
        }
        return judged;
    }
}
