package predictcovid.forecast.pooled.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import predictcovid.feature.FeatureTable;
import predictcovid.forest.quantile.Bins;

/// The rows that members of one kind learn from: those of the target, and of another target when
/// they are pooled, with equal columns.
public final class TrainingRows {
    /// Tells the target's own rows from the other's.
    public static final String OWN = "own";

    private static final int FOREIGN_PART = 3;

    private final List<String> names;
    private final Leads leads;
    private final List<double[]> features = new ArrayList<>();
    private final List<double[]> changes = new ArrayList<>();
    private final List<Double> events = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();
    private final boolean pooled;
    private final RowMapping ownMapping;
    private int ownRows;
    private final Bins bins;

    /// The rows of which the outcome of some lead is known.
    ///
    /// @param foreign rows of another target, for pooled members
    /// @param most about so many rows of the target are kept, and a third as many of the other,
    ///   which weigh less; see [RowSample]
    public TrainingRows(TargetRows own, Optional<TargetRows> foreign, Leads leads, int most) {
        this.leads = leads;
        this.pooled = foreign.isPresent();
        this.names = new ArrayList<>(own.table().names());
        if (pooled) {
            names.add(OWN);
        }
        ownMapping = new RowMapping(own.table(), own.table().names(), 0);
        add(own, ownMapping, 1, most);
        ownRows = features.size();
        foreign.ifPresent(other -> add(other, mapping(other, own), 0, rest(most)));
        bins = features.isEmpty() ? new Bins(new double[][] {{}}) : new Bins(features());
    }

    private static RowMapping mapping(TargetRows other, TargetRows own) {
        return new RowMapping(
                other.table(), own.table().names(), LevelShift.of(own.signal(), other.signal()));
    }

    private static int rest(int most) {
        return most == Integer.MAX_VALUE ? most : most / FOREIGN_PART;
    }

    private void add(TargetRows target, RowMapping mapping, double flag, int most) {
        FeatureTable table = target.table();
        RowSample sample = new RowSample(most, table.size());
        for (int row = 0; row < table.size(); row++) {
            int at = row;
            if (!sample.has(table.series(row), table.step(row))) {
                continue;
            }
            double[] after = leads.stream().mapToDouble(lead -> target.change(at, lead)).toArray();
            boolean teaches =
                    IntStream.range(0, leads.asked()).anyMatch(j -> !Double.isNaN(after[j]));
            if (teaches && !target.isOrigin(row)) {
                features.add(withFlag(mapping.row(row), flag));
                changes.add(after);
                events.add(target.events(row));
                steps.add(table.step(row));
            }
        }
    }

    private double[] withFlag(double[] row, double flag) {
        if (!pooled) {
            return row;
        }
        double[] longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = flag;
        return longer;
    }

    /// A row of the target's own table with the columns of these rows.
    public double[] ownRow(int row) {
        return withFlag(ownMapping.row(row), 1);
    }

    public List<String> names() {
        return names;
    }

    public int size() {
        return features.size();
    }

    public Leads leads() {
        return leads;
    }

    /// Rows before this one are the target's own.
    public int ownRows() {
        return ownRows;
    }

    double[][] features() {
        return features.toArray(double[][]::new);
    }

    public Bins bins() {
        return bins;
    }

    /// The features of a row; not a copy.
    public double[] row(int row) {
        return features.get(row);
    }

    public double feature(int row, int column) {
        return features.get(row)[column];
    }

    /// The change over the lead at position `j`; NaN when not known.
    public double change(int row, int j) {
        return changes.get(row)[j];
    }

    public double events(int row) {
        return events.get(row);
    }

    public int step(int row) {
        return steps.get(row);
    }
}
