package predictcovid.forecast.pooled.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import predictcovid.forest.quantile.Bins;
import predictcovid.forest.quantile.Rows;

/// The rows that members of one kind learn from: those of the target, and of another target when
/// they are pooled, with equal columns.
public final class TrainingRows {
    /// Tells the target's own rows from the other's.
    public static final String OWN = "own";

    private static final int FOREIGN_PART = 3;

    private final List<String> names;
    private final Leads leads;
    private final int most;
    private final TargetRows target;
    private final RowMapping ownMapping;
    private final PastRows own;
    private final Optional<PastRows> foreign;
    private final Optional<RowMapping> foreignMapping;
    private final Bins bins;

    /// The rows of which the outcome of some lead is known.
    ///
    /// @param foreign rows of another target, for pooled members
    /// @param most about so many rows of the target are kept, and a third as many of the other,
    ///   which weigh less; see [RowSample]
    public TrainingRows(TargetRows own, Optional<TargetRows> foreign, Leads leads, int most) {
        this(own, new PastRows(own, leads, most), foreign, leads, most);
    }

    private TrainingRows(
            TargetRows target, PastRows own, Optional<TargetRows> other, Leads leads, int most) {
        this.target = target;
        this.own = own;
        this.leads = leads;
        this.most = most;
        names = new ArrayList<>(target.table().names());
        ownMapping = new RowMapping(target.table(), target.table().names(), 0);
        foreign = other.map(rows -> new PastRows(rows, leads, rest(most)));
        foreignMapping = other.map(rows -> mapping(rows, target));
        if (other.isPresent()) {
            names.add(OWN);
        }
        bins = size() == 0 ? new Bins(new double[][] {{}}) : new Bins(features());
    }

    /// The same rows of the target, and rows of another beside them.
    public TrainingRows with(TargetRows other) {
        return new TrainingRows(target, own, Optional.of(other), leads, most);
    }

    private static RowMapping mapping(TargetRows other, TargetRows own) {
        return new RowMapping(
                other.table(), own.table().names(), LevelShift.of(own.signal(), other.signal()));
    }

    private static int rest(int most) {
        return most == Integer.MAX_VALUE ? most : most / FOREIGN_PART;
    }

    /// A row of the target's own table with the columns of these rows.
    public double[] ownRow(int row) {
        double[] features = new double[names.size()];
        features[features.length - 1] = 1;
        ownMapping.read(row, features);
        return features;
    }

    public List<String> names() {
        return names;
    }

    public int size() {
        return own.size() + foreign.map(PastRows::size).orElse(0);
    }

    public Leads leads() {
        return leads;
    }

    /// Rows before this one are the target's own.
    public int ownRows() {
        return own.size();
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
        boolean isOwn = row < own.size();
        into[into.length - 1] = isOwn ? 1 : 0;
        if (isOwn) {
            ownMapping.read(own.inTable(row), into);
        } else {
            foreignMapping.get().read(foreign.get().inTable(row - own.size()), into);
        }
    }

    public double feature(int row, int column) {
        boolean isOwn = row < own.size();
        if (column == ownMapping.columns()) {
            return isOwn ? 1 : 0;
        }
        return isOwn
                ? ownMapping.value(own.inTable(row), column)
                : foreignMapping.get().value(foreign.get().inTable(row - own.size()), column);
    }

    /// The change over the lead at position `j`; NaN when not known.
    public double change(int row, int j) {
        return row < own.size() ? own.change(row, j) : foreign.get().change(row - own.size(), j);
    }

    public double events(int row) {
        return row < own.size() ? own.events(row) : foreign.get().events(row - own.size());
    }

    public int step(int row) {
        return row < own.size() ? own.step(row) : foreign.get().step(row - own.size());
    }
}
