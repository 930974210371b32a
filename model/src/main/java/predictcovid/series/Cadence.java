package predictcovid.series;

import predictcovid.target.Frequency;

/// On which days a place reports.
public enum Cadence {
    /// Every day, or nearly.
    DAYS(Frequency.DAILY),
    /// The same five days of a week or fewer, such as Monday to Friday.
    WORKDAYS(Frequency.DAILY),
    /// Every two to five days, each report for the days since the last: two days a week, or every
    /// four or five days.
    SOME_DAYS(Frequency.WEEKLY),
    /// One total a week.
    WEEKS(Frequency.WEEKLY);

    private final Frequency frequency;

    Cadence(Frequency frequency) {
        this.frequency = frequency;
    }

    /// The finest step that such reports tell of.
    public Frequency frequency() {
        return frequency;
    }
}
