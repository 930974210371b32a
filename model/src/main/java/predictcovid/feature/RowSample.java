package predictcovid.feature;

/// Chooses which rows of a large table teach: each by the hash of its place and step, so that the
/// same rows are chosen whatever else the table holds, at any number of threads.
///
/// @param most about so many rows are chosen; all of a smaller table
/// @param size rows of the table
public record RowSample(int most, int size) {
    private static final long STEPS = 1L << 24;

    /// Whether the row of a series at a step is among them.
    public boolean has(int series, int step) {
        return size <= most || uniform(series * STEPS + step) * size < most;
    }

    /// A number from 0 to 1 by the finalizer of SplitMix64 (Steele, Lea and Flood 2014, Fast
    /// splittable pseudorandom number generators).
    private static double uniform(long key) {
        long mixed = (key + 1) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
