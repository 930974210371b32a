package predictcovid.run.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.run.input.ReportingNotes;
import predictcovid.series.Area;
import predictcovid.series.Backlog;
import predictcovid.series.Measure;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.ReportedSeries;
import predictcovid.target.Frequency;

/// What a reader must know of how places report.
final class PlaceReports {
    /// As far back as pictures of days reach.
    private static final int DAYS_TOLD = 84;

    private final PlacesAsOf places;

    PlaceReports(PlacesAsOf places) {
        this.places = places;
    }

    /// The reports that the forecasts of a target are made without, newest last.
    List<ManifestPlaces.Backlog> backlogs(String target, Area area) {
        return of(target, area).stream()
                .map(each ->
                        new ManifestPlaces.Backlog(
                                each.date(), each.days(), each.value(), each.expected()))
                .toList();
    }

    /// What must be known of them, and of the place's rhythm.
    List<Map<String, String>> notes(String target, Area area) {
        return measure(target)
                .flatMap(measure ->
                        series(target, area)
                                .map(series ->
                                        ReportingNotes.of(measure, series, firstTold(series))))
                .orElse(List.of())
                .stream()
                .map(Manifests::languages)
                .toList();
    }

    private List<Backlog> of(String target, Area area) {
        return series(target, area).stream()
                .flatMap(series -> series.backlogsFrom(firstTold(series)).stream())
                .toList();
    }

    private static LocalDate firstTold(ReportedSeries series) {
        return series.lastKnown().minusDays(DAYS_TOLD - 1L);
    }

    private Optional<ReportedSeries> series(String target, Area area) {
        int index = places.geography().indexOf(area.code());
        return measure(target).flatMap(measure -> places.series(measure, index));
    }

    private Optional<Measure> measure(String target) {
        return places.measures().stream()
                .filter(measure ->
                        Stream.of(Frequency.values())
                                .anyMatch(each -> measure.target(each).name().equals(target)))
                .findFirst();
    }
}
