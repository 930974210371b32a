package predictcovid.forecast;

/// The central interval that should hold `coverage` (0 to 1) of the outcomes.
public record Interval(double coverage, double lower, double upper) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("interval from " + lower + " to " + upper);
        }
    }
}
