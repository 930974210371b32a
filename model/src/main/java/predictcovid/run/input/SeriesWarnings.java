package predictcovid.run.input;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import predictcovid.series.Area;
import predictcovid.series.Measure;
import predictcovid.series.TimeSeries;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.SeriesReport;
import predictcovid.target.Frequency;
import predictcovid.text.Notice;

/// What a reader must know of a run's own series.
final class SeriesWarnings {
    private static final long DAYS_OF_A_FRESH_SOURCE = 14;

    private SeriesWarnings() {}

    static List<Notice> of(LoadedSource loaded) {
        List<Notice> warnings = new ArrayList<>();
        TimeSeries series = loaded.own().series();
        SeriesReport report = loaded.own().report();
        List<Area> areas = loaded.places().geography().areas();
        if (series.location().equals(PlacesAsOf.WORLD.name()) && report.places() == 1) {
            warnings.add(new Notice("run.world-of-one", areas.getLast().name()));
        }
        if (report.places() > 1 && series.frequency() == Frequency.WEEKLY) {
            warnings.add(
                    new Notice(
                            "run.weekly-reporters",
                            report.weeklyPlaces(),
                            report.places(),
                            loaded.own().measure().word()));
        }
        warnings.addAll(ofReports(loaded, report));
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

    /// Of the world its places' backlogs are told, and of a place also how it reports.
    private static List<Notice> ofReports(LoadedSource loaded, SeriesReport report) {
        List<Notice> notes = new ArrayList<>();
        Measure measure = loaded.own().measure();
        if (!loaded.own().series().location().equals(PlacesAsOf.WORLD.name())) {
            loaded.places()
                    .series(measure, loaded.places().asked())
                    .ifPresent(series ->
                            notes.addAll(ReportingNotes.of(measure, series, LocalDate.MAX)));
        }
        report.backlogs().forEach(each -> notes.add(ReportingNotes.backlog(measure, each)));
        return notes;
    }
}
