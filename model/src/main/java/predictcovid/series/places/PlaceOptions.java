package predictcovid.series.places;

/// Which places have enough data to be forecast.
///
/// @param leastWeeks weeks of data that a place must have; younger ones would be forecast well
///   enough, but teach others to expect growth (doc/method.md)
/// @param mostDaysBehind days that its newest report may be older than the newest of all places
/// @param silentWeeks a place without a single event in so many weeks is taken to have stopped
public record PlaceOptions(int leastWeeks, int mostDaysBehind, int silentWeeks) {
    /// Eight weeks of data, the newest within 21 days, an event within eight weeks.
    public static final PlaceOptions STANDARD = new PlaceOptions(8, 21, 8);

    /// Days that many places are forecast at most: 28 days or 4 weeks.
    public static final int LONGEST_HORIZON_DAYS = 28;
}
