package predictcovid.forecast.pooled.rows;

import java.util.stream.IntStream;
import predictcovid.feature.RowSample;

/// Those past rows of one target that teach: the outcome of some lead is known. Their features stay
/// where the target's table has them.
final class PastRows {
    private final TargetRows target;
    private final int[] rows;
    private final double[] events;

    /// By lead and row.
    private final double[][] changes;

    /// @param most about so many rows are chosen; see [RowSample]
    PastRows(TargetRows target, Leads leads, int most) {
        this.target = target;
        int[] chosen = chosen(target, most);
        double[][] all =
                leads.stream()
                        .mapToObj(lead ->
                                IntStream.of(chosen)
                                        .mapToDouble(row -> target.change(row, lead))
                                        .toArray())
                        .toArray(double[][]::new);
        int[] joint = leads.joint();
        int[] teaching =
                IntStream.range(0, chosen.length)
                        .filter(i -> knowsOutcome(all, joint, i))
                        .toArray();
        rows = IntStream.of(teaching).map(i -> chosen[i]).toArray();
        changes = all;
        for (int j = 0; j < all.length && rows.length < chosen.length; j++) {
            double[] change = all[j];
            changes[j] = IntStream.of(teaching).mapToDouble(i -> change[i]).toArray();
        }
        events = IntStream.of(rows).mapToDouble(target::events).toArray();
    }

    private static int[] chosen(TargetRows target, int most) {
        RowSample sample = new RowSample(most, target.table().size());
        return IntStream.range(0, target.table().size())
                .filter(row -> sample.has(target.table().series(row), target.table().step(row)))
                .filter(row -> !target.isOrigin(row))
                .toArray();
    }

    private static boolean knowsOutcome(double[][] changes, int[] leads, int i) {
        return IntStream.of(leads).anyMatch(j -> !Double.isNaN(changes[j][i]));
    }

    int size() {
        return rows.length;
    }

    /// Where a row stands in the target's table.
    int inTable(int row) {
        return rows[row];
    }

    /// The change over the lead at position `j`; NaN when not known.
    double change(int row, int j) {
        return changes[j][row];
    }

    double events(int row) {
        return events[row];
    }

    int step(int row) {
        return target.table().step(rows[row]);
    }
}
