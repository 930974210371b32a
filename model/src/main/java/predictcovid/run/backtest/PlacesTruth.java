package predictcovid.run.backtest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import predictcovid.backtest.Outcome;
import predictcovid.backtest.Truth;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.run.input.LoadedSource;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeekCalendar;
import predictcovid.series.places.WeeklyPanel;
import predictcovid.series.vintage.ReportArchive;

/// What came of all places, by the newest file and as it was reported there: days, and weeks that
/// end on the weekdays of the forecasts' origins.
///
/// @param truths one for each weekday, that of most origins first
record PlacesTruth(List<Truth> truths) {
    private static final int DAYS_OF_A_WEEK = 7;

    /// @param origins reference dates of weeks, at least one
    static PlacesTruth of(LoadedSource loaded, Collection<LocalDate> origins) {
        LocalDate last = loaded.weekly().calendar().lastDay();
        Map<Long, Long> weekdays = new TreeMap<>();
        for (LocalDate date : origins) {
            long days = ChronoUnit.DAYS.between(date, last) % DAYS_OF_A_WEEK;
            weekdays.merge(days, 1L, Long::sum);
        }
        Comparator<Map.Entry<Long, Long>> fewest = Map.Entry.comparingByValue();
        PlacesAsOf reported = loaded.places().asReported();
        return new PlacesTruth(
                weekdays.entrySet().stream()
                        .sorted(fewest.reversed())
                        .map(days -> earlier(loaded, reported, days.getKey()))
                        .map(weekly -> new Truth(DaysAndWeeks.all(reported, weekly)))
                        .toList());
    }

    /// The weeks that end so many days before those of the newest file, fewer than seven.
    private static WeeklyPanel earlier(LoadedSource loaded, PlacesAsOf reported, long days) {
        WeeklyPanel weekly = loaded.weekly();
        WeekCalendar calendar =
                new WeekCalendar(
                        weekly.calendar().lastDay().minusDays(days),
                        weekly.calendar().weeks() - (days == 0 ? 0 : 1));
        return new WeeklyPanel(weekly.asOf(), weekly.geography(), calendar, Map.of())
                .asKnownIn(reported);
    }

    /// What came of a task; nothing when that is not known.
    Optional<Outcome> outcome(ForecastTask task) {
        return truths.stream().flatMap(truth -> truth.outcome(task).stream()).findFirst();
    }

    /// The days, and the weeks that end on the weekday of most origins.
    ReportArchive archive() {
        return truths.getFirst().archive();
    }
}
