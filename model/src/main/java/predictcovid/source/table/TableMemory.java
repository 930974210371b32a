package predictcovid.source.table;

import predictcovid.text.Fault;

/// How many rows of a table the memory can hold while they are read and forecast. Measured with
/// 12.2 million rows of seven columns and two counts: a heap of 3.4 GB is enough, 3 GB are not.
final class TableMemory {
    private static final long BYTES_OF_A_ROW = 90;
    private static final long BYTES_OF_A_CELL = 8;
    private static final long BYTES_OF_A_COUNT = 48;
    private static final long MEGABYTE = 1 << 20;
    private static final long GIGABYTE = 1 << 30;

    private final long ofARow;
    private final long allowed;

    /// @param columns those that are read; under a date stands a row of its own
    /// @param allowed bytes
    TableMemory(TableColumns columns, long allowed) {
        int counts = Math.max(1, columns.counts().size());
        int cells = columns.all().size() - columns.spread().size();
        long tall = BYTES_OF_A_ROW + BYTES_OF_A_CELL * cells + BYTES_OF_A_COUNT * counts;
        this.ofARow = tall * Math.max(1, columns.spread().size());
        this.allowed = allowed;
    }

    int mostRows() {
        return Math.clamp(allowed / ofARow, 1, Integer.MAX_VALUE - 8);
    }

    /// That a table has too many rows.
    ///
    /// @param rows about how many
    Fault fault(String name, long rows) {
        long needed = rows * ofARow;
        return new Fault(
                Fault.Kind.STORE,
                "source.memory",
                name,
                rows,
                Math.ceilDiv(needed, MEGABYTE),
                allowed / MEGABYTE,
                // a collector keeps a part of what is allowed for itself
                Math.ceilDiv(needed + needed / 8, GIGABYTE));
    }
}
