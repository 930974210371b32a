package predictcovid.forecast.pooled.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import predictcovid.forest.quantile.Bins;
import predictcovid.forest.quantile.RowGroups;
import predictcovid.forest.quantile.Rows;

/// The rows that members of one kind learn from: those of the target, and of other targets when
/// they are pooled, with equal columns.
public final class TrainingRows {
    /// Tells the target's own rows from the other's.
    public static final String OWN = "own";

    private static final int FOREIGN_PART = 3;

    private final List<String> names;
    private final Leads leads;
    private final int most;
    private final TargetRows target;
    private final List<PastRows> parts = new ArrayList<>();
    private final List<RowMapping> mappings = new ArrayList<>();
    private final int[] ends;
    private final Bins bins;

    /// The rows of which the outcome of some lead is known.
    ///
    /// @param foreign rows of other targets, for pooled members
    /// @param most about so many rows of the target are kept, and a third as many of each other,
    ///   which weigh less; see [predictcovid.feature.RowSample]
    public TrainingRows(TargetRows own, List<TargetRows> foreign, Leads leads, int most) {
        this(own, new PastRows(own, leads, most), foreign, leads, most);
    }

    private TrainingRows(
            TargetRows target, PastRows own, List<TargetRows> foreign, Leads leads, int most) {
        this.target = target;
        this.leads = leads;
        this.most = most;
        names = new ArrayList<>(target.columns());
        parts.add(own);
        mappings.add(new RowMapping(target.table(), target.columns(), 0));
        for (TargetRows other : foreign) {
            parts.add(new PastRows(other, leads, foreign(most)));
            mappings.add(mapping(other, target));
        }
        if (!foreign.isEmpty()) {
            names.add(OWN);
        }
        ends = parts.stream().mapToInt(PastRows::size).toArray();
        Arrays.parallelPrefix(ends, Integer::sum);
        bins = size() == 0 ? new Bins(new double[][] {{}}) : new Bins(features());
    }

    /// The same rows of the target, and rows of others beside them.
    public TrainingRows with(List<TargetRows> others) {
        return new TrainingRows(target, parts.getFirst(), others, leads, most);
    }

    private static RowMapping mapping(TargetRows other, TargetRows own) {
        return new RowMapping(
                other.table(), own.columns(), LevelShift.of(own.signal(), other.signal()));
    }

    /// About how many rows of each other target are kept beside so many of the own.
    public static int foreign(int most) {
        return most == Integer.MAX_VALUE ? most : most / FOREIGN_PART;
    }

    /// A row of the target's own table with the columns of these rows.
    public double[] ownRow(int row) {
        double[] features = new double[names.size()];
        features[features.length - 1] = 1;
        mappings.getFirst().read(row, features);
        return features;
    }

    public List<String> names() {
        return names;
    }

    public int size() {
        return ends[ends.length - 1];
    }

    public Leads leads() {
        return leads;
    }

    /// Rows before this one are the target's own.
    public int ownRows() {
        return ends[0];
    }

    /// Where the rows of each target end, the own first.
    public int[] ends() {
        return ends.clone();
    }

    private Rows features() {
        return new Rows() {
            @Override
            public int size() {
                return TrainingRows.this.size();
            }

            @Override
            public int columns() {
                return names.size();
            }

            @Override
            public void read(int row, double[] into) {
                features(row, into);
            }
        };
    }

    public Bins bins() {
        return bins;
    }

    /// The features of a row.
    public double[] row(int row) {
        double[] features = new double[names.size()];
        features(row, features);
        return features;
    }

    private void features(int row, double[] into) {
        int part = part(row);
        into[into.length - 1] = part == 0 ? 1 : 0;
        mappings.get(part).read(parts.get(part).inTable(within(part, row)), into);
    }

    public double feature(int row, int column) {
        int part = part(row);
        RowMapping mapping = mappings.get(part);
        return column == mapping.columns()
                ? part == 0 ? 1 : 0
                : mapping.value(parts.get(part).inTable(within(part, row)), column);
    }

    /// The change over the lead at position `j`; NaN when not known.
    public double change(int row, int j) {
        int part = part(row);
        return parts.get(part).change(within(part, row), j);
    }

    public double events(int row) {
        int part = part(row);
        return parts.get(part).events(within(part, row));
    }

    public int step(int row) {
        int part = part(row);
        return parts.get(part).step(within(part, row));
    }

    /// The rows of each target's steps.
    public RowGroups steps() {
        int[] steps = IntStream.range(0, size()).map(this::step).toArray();
        int first = IntStream.of(steps).min().orElse(0);
        int span = IntStream.of(steps).max().orElse(0) - first + 1;
        Arrays.setAll(steps, row -> part(row) * span + steps[row] - first);
        return new RowGroups(steps, ends.length * span);
    }

    /// Of which target a row is; the own one is 0.
    private int part(int row) {
        int part = 0;
        while (row >= ends[part]) {
            part++;
        }
        return part;
    }

    private int within(int part, int row) {
        return part == 0 ? row : row - ends[part - 1];
    }
}
