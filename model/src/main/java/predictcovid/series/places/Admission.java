package predictcovid.series.places;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import predictcovid.series.Measure;
import predictcovid.series.Place;
import predictcovid.text.Notice;
import predictcovid.text.PlaceName;

/// Says which places have enough data of one measure to be forecast.
///
/// @param newest the newest day on which nearly everybody has reported
record Admission(PlaceOptions options, Measure measure, LocalDate newest) {
    private static final int WEEK = 7;

    /// Puts a place that is not forecast on the list.
    void check(Place place, ReportedSeries series, Map<String, LeftOut> leftOut) {
        reasonAgainst(new PlaceName(place.name()), series)
                .ifPresent(reason ->
                        leftOut.put(PlaceRows.code(place), new LeftOut(place, measure, reason)));
    }

    private Optional<Notice> reasonAgainst(PlaceName place, ReportedSeries series) {
        if (series.daysKnown() == 0) {
            return Optional.of(new Notice("series.left-out.no-data", place, measure.word()));
        }
        long behind = ChronoUnit.DAYS.between(series.lastKnown(), newest);
        if (behind > options.mostDaysBehind()) {
            return Optional.of(
                    new Notice(
                            "series.left-out.stopped",
                            place,
                            measure.word(),
                            series.lastKnown(),
                            behind));
        }
        if (isShort(series)) {
            return Optional.of(
                    new Notice(
                            "series.left-out.short",
                            place,
                            measure.word(),
                            series.firstKnown(),
                            series.daysKnown(),
                            WEEK * options.leastWeeks()));
        }
        return Optional.of(
                        new Notice("series.left-out.silent", place, measure.word(), silentDays()))
                .filter(_ -> isSilent(series));
    }

    /// Whether there is too little to learn from.
    boolean isShort(ReportedSeries series) {
        return series.daysKnown() < WEEK * options.leastWeeks();
    }

    /// Whether there was no event for long.
    boolean isSilent(ReportedSeries series) {
        return series.sum(newest.minusDays(silentDays() - 1L), series.daily().lastDate()) == 0;
    }

    /// The series of a place; of one that was silent for long, zeros at its end are no reports.
    ReportedSeries heard(ReportedSeries series) {
        return isSilent(series) ? series.withoutZerosAtEnd() : series;
    }

    /// The codes of those with enough to learn from.
    ///
    /// @param asked code of the place that the run is about, which is among them whatever it has
    Set<String> taught(Map<String, ReportedSeries> places, String asked) {
        return places.entrySet().stream()
                .filter(place -> place.getKey().equals(asked) || !isShort(place.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private int silentDays() {
        return WEEK * options.silentWeeks();
    }
}
