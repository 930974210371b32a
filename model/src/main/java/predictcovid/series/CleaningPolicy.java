package predictcovid.series;

/// What is done with each kind of doubtful number. A missing value stays missing: it is never taken
/// for zero.
public enum CleaningPolicy {
    /// A row without a continent sums other rows: left out of every sum.
    AGGREGATE_ROW,
    /// England, Scotland, Wales and Northern Ireland are in the United Kingdom's row: left out of
    /// the world's sum.
    PART_OF_ANOTHER_PLACE,
    /// The same place, day and value twice: one stands.
    DUPLICATE,
    /// The same place and day with different values: the later row of the file stands.
    CONFLICTING_DUPLICATE,
    /// An empty cell: missing.
    BLANK,
    /// A day that the file skips: missing.
    GAP,
    /// A negative number corrects earlier days by an amount that nobody can date: missing.
    NEGATIVE_CORRECTION,
    /// Zeros at the end of a series that was well above zero have not been reported yet: missing.
    LATE_ZERO,
    /// A report far above those before and after it probably holds events of earlier days: missing;
    /// in the world's sum what was likely instead.
    BACKLOG,
    /// A step of the world on which places with more than a tenth of its cases have not reported:
    /// missing, and left out at the end.
    INCOMPLETE_STEP
}
