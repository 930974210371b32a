package predictcovid.forecast.pooled;

/// What is told besides a forecast.
public enum ExplanationDepth {
    /// Nothing: the fastest.
    NONE,
    /// Which features moved each forecast.
    CONTRIBUTIONS,
    /// The same, and how much the forests rely on each feature; takes some seconds a target.
    IMPORTANCE;

    public boolean includes(ExplanationDepth other) {
        return compareTo(other) >= 0;
    }
}
