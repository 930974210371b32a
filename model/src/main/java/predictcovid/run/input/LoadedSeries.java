package predictcovid.run.input;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.run.settings.Settings;
import predictcovid.series.Observation;
import predictcovid.series.Place;
import predictcovid.series.SurveillanceSeries;
import predictcovid.series.TimeSeries;
import predictcovid.series.WorldSum;
import predictcovid.source.SourceData;
import predictcovid.target.Frequency;
import predictcovid.text.Notice;
import predictcovid.text.PlaceName;

/// The series to learn from, and where it comes from.
///
/// @param request what was asked for
/// @param source the vintage that was read
/// @param surveillance the location's whole series
/// @param learnt the part after START_DATE_DATA
public record LoadedSeries(
        RunRequest request, SourceData source, SurveillanceSeries surveillance, TimeSeries learnt) {
    private static final long DAYS_OF_A_FRESH_SOURCE = 14;

    /// Cleans the source's observations into the series of the settings' location.
    public static LoadedSeries of(RunRequest request, SourceData source, Settings settings) {
        SurveillanceSeries surveillance =
                SurveillanceSeries.of(source.observations(), settings.location());
        TimeSeries series = surveillance.series();
        return new LoadedSeries(
                request,
                source,
                surveillance,
                series.between(settings.startDate().plusDays(1), series.lastDate()));
    }

    /// True when the numbers are invented.
    public boolean simulated() {
        return source.url().startsWith("simulated:");
    }

    /// What a reader must know of source and series.
    public List<Notice> warnings() {
        return Stream.concat(source.warnings().stream(), seriesWarnings().stream()).toList();
    }

    /// What a reader must know of the series alone.
    List<Notice> seriesWarnings() {
        List<Notice> warnings = new ArrayList<>();
        TimeSeries series = surveillance.series();
        onlyPlaceOfTheWorld()
                .map(name -> new Notice("run.world-of-one", name))
                .ifPresent(warnings::add);
        if (series.frequency() == Frequency.WEEKLY) {
            warnings.add(
                    surveillance.places() == 1
                            ? new Notice("run.weekly-place", new PlaceName(series.location()))
                            : new Notice(
                                    "run.weekly-reporters",
                                    surveillance.weeklyPlaces(),
                                    surveillance.places()));
        }
        surveillance
                .backlog()
                .map(it ->
                        new Notice(
                                "run.jump-at-origin",
                                new PlaceName(it.location()),
                                it.value(),
                                it.ratio(),
                                series.lastDate()))
                .ifPresent(warnings::add);
        // an invented epidemic may have ended long ago
        LocalDate last = series.lastDate();
        long age = ChronoUnit.DAYS.between(last, request.asOf().orElse(source.vintage()));
        if (simulated()) {
            warnings.add(new Notice("run.simulated"));
        } else if (age > DAYS_OF_A_FRESH_SOURCE) {
            warnings.add(new Notice("run.ended-early", last, age));
        }
        return warnings;
    }

    private Optional<String> onlyPlaceOfTheWorld() {
        boolean isWorldOfOne =
                surveillance.places() == 1
                        && surveillance.series().location().equals(WorldSum.WORLD);
        return source.observations().stream()
                .filter(_ -> isWorldOfOne)
                .map(Observation::place)
                .filter(place -> !place.isAggregate())
                .map(Place::name)
                .findFirst();
    }
}
