package predictcovid.series;

/// What is counted of a place.
public enum Measure {
    CASES("case"),
    DEATHS("death");

    private final String event;

    Measure(String event) {
        this.event = event;
    }

    /// The name of the forecast target, as the COVID-19 Forecast Hub wrote it: `wk inc case` for
    /// those of a week, `day inc case` for those of a day.
    public String target(Frequency frequency) {
        return switch (frequency) {
            case DAILY -> "day inc " + event;
            case WEEKLY -> "wk inc " + event;
        };
    }
}
