package predictcovid.series;

/// What is counted of a place, day by day.
public enum Measure {
    CASES,
    DEATHS
}
