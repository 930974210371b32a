package predictcovid.target;

/// How far apart two observations of a series are.
public enum Frequency {
    DAILY(1),
    WEEKLY(7);

    private final int days;

    Frequency(int days) {
        this.days = days;
    }

    /// Days from one observation to the next.
    public int days() {
        return days;
    }

    /// The least number of steps that covers `days`.
    public int steps(int days) {
        return Math.ceilDiv(days, this.days);
    }
}
