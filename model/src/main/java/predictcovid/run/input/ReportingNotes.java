package predictcovid.run.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import predictcovid.series.Backlog;
import predictcovid.series.Cadence;
import predictcovid.series.Measure;
import predictcovid.series.ReportingRhythm;
import predictcovid.series.places.ReportedSeries;
import predictcovid.text.Notice;
import predictcovid.text.PlaceName;

/// What a reader must know of how one place reports.
public final class ReportingNotes {
    private ReportingNotes() {}

    /// How the place reports, unless that is by the day as ever, and each of its backlogs.
    ///
    /// @param from day from which backlogs are told
    public static List<Notice> of(Measure measure, ReportedSeries series, LocalDate from) {
        List<Notice> notes = new ArrayList<>();
        rhythm(new PlaceName(series.daily().location()), measure, series.rhythm())
                .ifPresent(notes::add);
        series.backlogsFrom(from).forEach(each -> notes.add(backlog(measure, each)));
        return notes;
    }

    private static Optional<Notice> rhythm(
            PlaceName place, Measure measure, ReportingRhythm rhythm) {
        String key = "run.rhythm." + rhythm.cadence();
        if (rhythm.since().isPresent()) {
            return Optional.of(
                    new Notice(key + ".since", place, measure.word(), rhythm.since().get()));
        }
        return rhythm.cadence() == Cadence.DAYS
                ? Optional.empty()
                : Optional.of(new Notice(key, place, measure.word()));
    }

    /// The sentence about one backlog.
    static Notice backlog(Measure measure, Backlog each) {
        return new Notice(
                each.days() == 1 ? "run.backlog.day" : "run.backlog.week",
                new PlaceName(each.location()),
                each.value(),
                each.expected(),
                each.date(),
                measure.word());
    }
}
