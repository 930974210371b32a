package predictcovid.run.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.catalog.ManifestPlaces;
import predictcovid.series.Backlog;
import predictcovid.series.Measure;
import predictcovid.series.panel.Area;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.ReportedSeries;
import predictcovid.target.Frequency;
import predictcovid.text.Notice;

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

    /// A sentence about each.
    List<Map<String, String>> notes(String target, Area area) {
        return of(target, area).stream().map(PlaceReports::note).map(Manifests::languages).toList();
    }

    private List<Backlog> of(String target, Area area) {
        return series(target, area).stream().flatMap(PlaceReports::recent).toList();
    }

    private static Stream<Backlog> recent(ReportedSeries series) {
        LocalDate from = series.lastKnown().minusDays(DAYS_TOLD - 1L);
        return series.backlogsFrom(from).stream();
    }

    private static Notice note(Backlog each) {
        return new Notice(
                each.days() == 1 ? "run.place-backlog.day" : "run.place-backlog.week",
                each.date(),
                each.value(),
                each.expected());
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
