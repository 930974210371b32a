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
/// @param level the places among which the run's own is
/// @param beside other levels of places that are forecast, too, the finest last
/// @param own the series that the run is about
public record LoadedSource(
        RunRequest request,
        SourceData source,
        PlacesLevel level,
        List<PlacesLevel> beside,
        OwnSeries own) {
    public LoadedSource {
        beside = List.copyOf(beside);
    }

    /// As known in the newest vintage.
    public PlacesAsOf places() {
        return level.places();
    }

    /// The same by finished weeks.
    public WeeklyPanel weekly() {
        return level.weekly();
    }

    /// Days and weeks of all places, and what older vintages in the datalake knew.
    public PlacesArchive archive() {
        return level.archive();
    }

    /// The places whose forecasts are published.
    public ChosenPlaces chosen() {
        return level.chosen();
    }

    /// All levels of which places are forecast, that of the run's own first.
    public List<PlacesLevel> levels() {
        return Stream.concat(Stream.of(level), beside.stream()).toList();
    }

    /// The day on which all this was known: that of the newest vintage, or an earlier one asked
    /// for.
    public LocalDate knownOn() {
        LocalDate asOf = places().asOf();
        return asOf.isBefore(source.vintage()) ? asOf : source.vintage();
    }

    /// True when the numbers are invented.
    public boolean simulated() {
        return source.url().startsWith("simulated:");
    }

    /// What the newest vintage's rows to a day tell of the places of the leading level.
    public PlacesAsOf cut(LocalDate day) {
        return LevelPlaces.of(source.table(), level.number()).asOf(day);
    }

    /// What a reader must know of the source, its places and the run's own series; places that are
    /// left out are told apart.
    public List<Notice> warnings() {
        return Stream.of(
                        source.warnings(),
                        SeriesWarnings.of(this),
                        places().notes(),
                        levels().stream()
                                .flatMap(each -> each.chosen().unknown().stream())
                                .toList())
                .flatMap(List::stream)
                .toList();
    }
}
