package predictcovid.run.input;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import predictcovid.series.places.ChosenPlaces;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeeklyPanel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.source.SourceData;
import predictcovid.text.Notice;

/// The series of all places, and where they come from.
///
/// @param request what was asked for
/// @param source the newest vintage
/// @param places as known in it
/// @param weekly the same by the week
/// @param archive `weekly` and what older vintages in the datalake knew of it
/// @param chosen the places that are forecast
public record LoadedPlaces(
        RunRequest request,
        SourceData source,
        PlacesAsOf places,
        WeeklyPanel weekly,
        ReportArchive archive,
        ChosenPlaces chosen) {
    /// The day on which all this was known: that of the newest vintage, or an earlier one asked
    /// for.
    public LocalDate knownOn() {
        return places.asOf().isBefore(source.vintage()) ? places.asOf() : source.vintage();
    }

    /// What a reader must know of source and places; those that are left out are told apart.
    public List<Notice> warnings() {
        return Stream.of(source.warnings(), places.notes(), chosen.unknown())
                .flatMap(List::stream)
                .toList();
    }
}
