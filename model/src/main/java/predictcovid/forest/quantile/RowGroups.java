package predictcovid.forest.quantile;

/// Which training rows belong together, such as those of one week.
public final class RowGroups {
    /// Each row stands for itself.
    public static final RowGroups NONE = new RowGroups(new int[0], 0);

    private final int[] groups;
    private final int count;

    /// @param groups of each row, from 0; kept, not copied
    /// @param count more than any of them
    public RowGroups(int[] groups, int count) {
        this.groups = groups;
        this.count = count;
    }

    /// The group of a row.
    public int of(int row) {
        return groups[row];
    }

    /// 0 where each row stands for itself.
    int count() {
        return count;
    }
}
