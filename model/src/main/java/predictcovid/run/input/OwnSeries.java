package predictcovid.run.input;

import java.time.LocalDate;
import java.util.Arrays;
import predictcovid.series.Measure;
import predictcovid.series.TimeSeries;
import predictcovid.series.panel.Area;
import predictcovid.series.panel.Panel;
import predictcovid.series.places.PlacesArchive;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.SeriesReport;
import predictcovid.target.Frequency;
import predictcovid.text.Fault;

/// The series that a run is about: the new cases of its place, by the day or by the week as they
/// are reported.
///
/// @param code of the place
/// @param target its name in the archive
/// @param series from the first to the last known value
/// @param report how it came about
public record OwnSeries(String code, String target, TimeSeries series, SeriesReport report) {
    /// The asked place's series of an archive that was made of `places`.
    ///
    /// @throws Fault when it has no known value
    static OwnSeries of(PlacesAsOf places, PlacesArchive archive) {
        Area area = places.geography().areas().get(places.asked());
        Fault none = new Fault("series.no-value", area.name());
        SeriesReport report = places.report(Measure.CASES).orElseThrow(() -> none);
        Frequency frequency =
                places.series(Measure.CASES, places.asked()).orElseThrow(() -> none).frequency();
        String target = Measure.CASES.target(frequency).name();
        Panel panel =
                archive.of(frequency).vintages(target).orElseThrow(() -> none).newest().panel();
        int first = 0;
        while (first < panel.steps() && Double.isNaN(panel.value(places.asked(), first))) {
            first++;
        }
        int end = panel.lastKnown(places.asked()) + 1;
        if (end == 0) {
            throw none;
        }
        double[] values = Arrays.copyOfRange(panel.series(places.asked()), first, end);
        TimeSeries series = new TimeSeries(area.name(), frequency, panel.date(first), values);
        return new OwnSeries(area.code(), target, series, report);
    }

    /// The steps after `start`.
    public TimeSeries after(LocalDate start) {
        return series.between(start.plusDays(1), series.lastDate());
    }
}
