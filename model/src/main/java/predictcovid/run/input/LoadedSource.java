package predictcovid.run.input;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import predictcovid.series.places.ChosenPlaces;
import predictcovid.series.places.PlacesArchive;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeeklyPanel;
import predictcovid.source.SourceData;
import predictcovid.text.Notice;

/// What a run starts from: every place of the source, and the one that the run is about.
///
/// @param request what was asked for
/// @param source the newest vintage
/// @param places as known in it
/// @param weekly the same by finished weeks
/// @param archive days and weeks of all places, and what older vintages in the datalake knew
/// @param chosen the places whose forecasts are published
/// @param own the series that the run is about
public record LoadedSource(
        RunRequest request,
        SourceData source,
        PlacesAsOf places,
        WeeklyPanel weekly,
        PlacesArchive archive,
        ChosenPlaces chosen,
        OwnSeries own) {
    /// The day on which all this was known: that of the newest vintage, or an earlier one asked
    /// for.
    public LocalDate knownOn() {
        return places.asOf().isBefore(source.vintage()) ? places.asOf() : source.vintage();
    }

    /// True when the numbers are invented.
    public boolean simulated() {
        return source.url().startsWith("simulated:");
    }

    /// What a reader must know of the source, its places and the run's own series; places that are
    /// left out are told apart.
    public List<Notice> warnings() {
        return Stream.of(
                        source.warnings(),
                        SeriesWarnings.of(this),
                        places.notes(),
                        chosen.unknown())
                .flatMap(List::stream)
                .toList();
    }
}
