package predictcovid.run.input;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.series.places.ChosenPlaces;
import predictcovid.series.places.PlaceChoice;
import predictcovid.series.places.PlaceOptions;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeeklyPanel;
import predictcovid.source.SourceData;
import predictcovid.source.SourceHistory;
import predictcovid.source.owid.OwidReader;
import predictcovid.source.owid.OwidTable;
import predictcovid.text.Notice;

/// Reads the source into the series of all places.
public final class PlacesReading {
    private static final Logger LOG = LoggerFactory.getLogger(PlacesReading.class);

    private PlacesReading() {}

    /// Fetches the vintage that `request` asks for and reads the older ones of the datalake, while
    /// it is held.
    ///
    /// @param weeks how many weeks of older vintages are read; 0 reads none
    /// @throws predictcovid.text.Fault when none of the places wanted can be forecast
    public static LoadedPlaces read(RunContext context, RunRequest request, int weeks) {
        OwidReader reader = OwidReader.ofAllMeasures(context.settings().sourceColumns());
        SourceData source = SourceReading.fetch(context, request, reader);
        LocalDate asOf = request.asOf().orElse(context.today());
        PlacesAsOf places = places(source.table(), asOf);
        ChosenPlaces chosen =
                ChosenPlaces.of(
                        context.settings().locations().orElse(new PlaceChoice.All()), places);
        WeeklyPanel weekly = WeeklyPanel.of(places);
        LocalDate newest = asOf.isBefore(source.vintage()) ? asOf : source.vintage();
        List<WeeklyPanel> older =
                older(
                        context,
                        new Past(newest, weeks),
                        known -> weekly.asKnownIn(places(known.table(), known.day())));
        LoadedPlaces loaded =
                new LoadedPlaces(request, source, places, weekly, weekly.archive(older), chosen);
        loaded.warnings().forEach(warning -> LOG.warn("{}", warning));
        chosen.leftOut().forEach(it -> LOG.debug("{}", it.reason()));
        return loaded;
    }

    /// What the downloads in the datalake knew, while it is held: of each of the weeks before the
    /// one that ends on `day` the last download that can be read, oldest first.
    public static List<PlacesDownload> before(RunContext context, LocalDate day, int weeks) {
        return older(
                context,
                new Past(day, weeks),
                known ->
                        new PlacesDownload(
                                known.day(), known.sha256(), places(known.table(), known.day())));
    }

    private static <T> List<T> older(
            RunContext context, Past past, Function<SourceHistory.Known, T> use) {
        if (past.weeks == 0) {
            return List.of();
        }
        OwidReader reader = OwidReader.ofAllMeasures(context.settings().sourceColumns());
        try (Progress.Task task = context.progress().begin(new Notice("run.progress.vintages"))) {
            return new SourceHistory(context.datalake(), reader, context.warnings()::add)
                    .read(
                            context.settings().sourceUrl(),
                            past.newest,
                            past.weeks,
                            use,
                            done -> task.reached(done, past.weeks, ""));
        }
    }

    private static PlacesAsOf places(OwidTable table, LocalDate asOf) {
        return PlacesAsOf.of(table.counts(), table.populations(), asOf, PlaceOptions.STANDARD);
    }

    /// @param newest day of the vintage that is read already
    private record Past(LocalDate newest, int weeks) {}
}
