package predictcovid.run.input;

import java.time.LocalDate;
import java.util.Arrays;
import predictcovid.series.Area;
import predictcovid.series.Measure;
import predictcovid.series.Panel;
import predictcovid.series.TimeSeries;
import predictcovid.series.places.PlacesArchive;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.SeriesReport;
import predictcovid.target.Frequency;
import predictcovid.target.Target;
import predictcovid.text.Fault;

/// The series that a run is about: the new cases of its place, or what else is counted there first,
/// by the day or by the week as they are reported.
///
/// @param code of the place
/// @param measure what is counted
/// @param series from the first to the last known value
/// @param report how it came about
public record OwnSeries(String code, Measure measure, TimeSeries series, SeriesReport report) {
    /// The asked place's series of an archive that was made of `places`.
    ///
    /// @throws Fault when it has no known value
    static OwnSeries of(PlacesAsOf places, PlacesArchive archive) {
        Area area = places.geography().areas().get(places.asked());
        Fault none = new Fault("series.no-value", area.name());
        Measure measure =
                places.measures().stream()
                        .filter(each -> places.report(each).isPresent())
                        .filter(each -> places.series(each, places.asked()).isPresent())
                        .findFirst()
                        .orElseThrow(() -> none);
        SeriesReport report = places.report(measure).orElseThrow(() -> none);
        Frequency frequency =
                places.series(measure, places.asked()).orElseThrow(() -> none).frequency();
        String target = measure.target(frequency).name();
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
        return new OwnSeries(area.code(), measure, series, report);
    }

    /// What is forecast of it.
    public Target told() {
        return measure.target(series.frequency());
    }

    /// Its name in the archive.
    public String target() {
        return told().name();
    }

    /// The steps after `start`.
    public TimeSeries after(LocalDate start) {
        return series.between(start.plusDays(1), series.lastDate());
    }
}
