package predictcovid.run.input;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import predictcovid.series.Backlog;
import predictcovid.series.TimeSeries;
import predictcovid.series.WorldSum;
import predictcovid.series.panel.Area;
import predictcovid.series.places.SeriesReport;
import predictcovid.target.Frequency;
import predictcovid.text.Notice;
import predictcovid.text.PlaceName;

/// What a reader must know of a run's own series.
final class SeriesWarnings {
    private static final long DAYS_OF_A_FRESH_SOURCE = 14;

    private SeriesWarnings() {}

    static List<Notice> of(LoadedSource loaded) {
        List<Notice> warnings = new ArrayList<>();
        TimeSeries series = loaded.own().series();
        SeriesReport report = loaded.own().report();
        List<Area> areas = loaded.places().geography().areas();
        if (series.location().equals(WorldSum.WORLD) && report.places() == 1) {
            warnings.add(new Notice("run.world-of-one", areas.getLast().name()));
        }
        if (series.frequency() == Frequency.WEEKLY) {
            warnings.add(
                    report.places() == 1
                            ? new Notice("run.weekly-place", new PlaceName(series.location()))
                            : new Notice(
                                    "run.weekly-reporters",
                                    report.weeklyPlaces(),
                                    report.places()));
        }
        report.backlogs().forEach(each -> warnings.add(backlog(each)));
        // an invented epidemic may have ended long ago
        LocalDate last = series.lastDate();
        LocalDate read = loaded.request().asOf().orElse(loaded.source().vintage());
        long age = ChronoUnit.DAYS.between(last, read);
        if (loaded.simulated()) {
            warnings.add(new Notice("run.simulated"));
        } else if (age > DAYS_OF_A_FRESH_SOURCE) {
            warnings.add(new Notice("run.ended-early", last, age));
        }
        return warnings;
    }

    private static Notice backlog(Backlog each) {
        return new Notice(
                each.days() == 1 ? "run.backlog.day" : "run.backlog.week",
                new PlaceName(each.location()),
                each.value(),
                each.expected(),
                each.date());
    }
}
