package predictcovid.run;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import predictcovid.run.settings.Settings;
import predictcovid.series.Frequency;
import predictcovid.series.SurveillanceSeries;
import predictcovid.series.TimeSeries;
import predictcovid.source.SourceData;
import predictcovid.text.Notice;

/// The series to learn from, and where it comes from.
///
/// @param source the vintage that was read
/// @param surveillance the location's whole series
/// @param learnt the part after START_DATE_DATA
public record LoadedSeries(SourceData source, SurveillanceSeries surveillance, TimeSeries learnt) {
    private static final long DAYS_OF_A_FRESH_SOURCE = 14;

    /// Cleans the source's observations into the series of the settings' location.
    public static LoadedSeries of(SourceData source, Settings settings) {
        SurveillanceSeries surveillance =
                SurveillanceSeries.of(source.observations(), settings.location());
        TimeSeries series = surveillance.series();
        return new LoadedSeries(
                source,
                surveillance,
                series.between(settings.startDate().plusDays(1), series.lastDate()));
    }

    /// What a reader must know of source and series.
    ///
    /// @param simulated an invented epidemic may have ended long ago
    public List<Notice> warnings(boolean simulated) {
        List<Notice> warnings = new ArrayList<>(source.warnings());
        TimeSeries series = surveillance.series();
        if (series.frequency() == Frequency.WEEKLY) {
            warnings.add(
                    surveillance.places() == 1
                            ? new Notice("run.weekly-place", series.location())
                            : new Notice(
                                    "run.weekly-reporters",
                                    surveillance.weeklyPlaces(),
                                    surveillance.places()));
        }
        LocalDate last = series.lastDate();
        long age = ChronoUnit.DAYS.between(last, source.vintage());
        if (simulated) {
            warnings.add(new Notice("run.simulated"));
        } else if (age > DAYS_OF_A_FRESH_SOURCE) {
            warnings.add(new Notice("run.ended-early", last, age));
        }
        return warnings;
    }
}
