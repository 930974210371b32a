package predictcovid.run.input;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.series.Steps;
import predictcovid.series.places.ChosenPlaces;
import predictcovid.series.places.PlaceChoice;
import predictcovid.series.places.PlacesArchive;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeekEnd;
import predictcovid.series.places.WeeklyPanel;
import predictcovid.source.DownloadLimits;
import predictcovid.source.Downloader;
import predictcovid.source.SourceData;
import predictcovid.source.SourceHistory;
import predictcovid.source.SourceRequest;
import predictcovid.source.SourceVintages;
import predictcovid.source.table.SourceTable;
import predictcovid.source.table.TableReader;
import predictcovid.text.Notice;

/// Reads the source into the archive of a run, while the datalake is held.
public final class SourceReading {
    private static final Logger LOG = LoggerFactory.getLogger(SourceReading.class);

    private static final long KILOBYTE = 1000;

    private final RunContext context;
    private final RunRequest request;
    private final String url;
    private final String location;
    private final TableReader reader;
    private int level;

    /// Reads the source of the settings about their place.
    public SourceReading(RunContext context, RunRequest request) {
        this(context, request, context.settings().sourceUrl(), context.settings().location());
    }

    /// Reads another source, or about another place.
    public SourceReading(RunContext context, RunRequest request, String url, String location) {
        this.context = context;
        this.request = request;
        this.url = url;
        this.location = location;
        TableReader any = TableReader.ofAllMeasures(context.settings().sourceColumns());
        this.reader = isSimulated(url) ? any : any.by(context.settings().source());
    }

    private static boolean isSimulated(String url) {
        return url.startsWith("simulated:");
    }

    /// Fetches the vintage that the request asks for and reads the older ones of the datalake.
    ///
    /// @param weeks how many weeks of older vintages are read; 0 reads none
    /// @throws predictcovid.text.Fault when the place of the settings is not there, or none of
    ///   those wanted beside it can be forecast
    public LoadedSource read(int weeks) {
        // whoever waits for workers hears at once that the program is told to stop
        return context.workers().call(() -> readNow(weeks));
    }

    private LoadedSource readNow(int weeks) {
        SourceData source = fetch();
        Optional<PlaceChoice> choice = context.settings().locations();
        LevelPlaces lead = LevelPlaces.leading(source.table(), location, choice);
        level = lead.level();
        LocalDate asOf = request.asOf().orElse(context.today());
        PlacesAsOf places = places(source, lead, asOf);
        DayOfWeek weekEnd = WeekEnd.of(context.settings().weekEnd(), places);
        Map<Integer, PlaceChoice> wanted = lead.beside(choice);
        List<Drafted> drafts = new ArrayList<>(List.of(Drafted.of(level, places, weekEnd)));
        wanted.keySet()
                .forEach(number ->
                        drafts.add(
                                Drafted.of(
                                        number,
                                        LevelPlaces.of(source.table(), number).asOf(asOf),
                                        weekEnd)));
        LocalDate newest = asOf.isBefore(source.vintage()) ? asOf : source.vintage();
        List<List<PlacesArchive.Older>> older =
                older(
                        newest,
                        weeks,
                        known -> drafts.stream().map(draft -> draft.older(known)).toList());
        Optional<PlaceChoice> own = lead.own(choice);
        PlacesLevel main =
                drafts.getFirst()
                        .level(
                                ofDraft(older, 0),
                                wanted.isEmpty()
                                        ? ChosenPlaces.of(own, places)
                                        : ChosenPlaces.some(own, places));
        List<PlacesLevel> beside = new ArrayList<>();
        for (int i = 1; i < drafts.size(); i++) {
            PlacesAsOf of = drafts.get(i).places;
            PlaceChoice these = Objects.requireNonNull(wanted.get(drafts.get(i).number));
            beside.add(drafts.get(i).level(ofDraft(older, i), ChosenPlaces.parts(these, of)));
        }
        LoadedSource loaded =
                new LoadedSource(
                        request, source, main, beside, OwnSeries.of(places, main.archive()));
        loaded.warnings().stream()
                .filter(warning -> !source.warnings().contains(warning))
                .forEach(warning -> LOG.warn("{}", warning));
        loaded.levels()
                .forEach(each ->
                        each.chosen().leftOut().forEach(it -> LOG.debug("{}", it.reason())));
        return loaded;
    }

    private PlacesAsOf places(SourceData source, LevelPlaces lead, LocalDate asOf) {
        Notice what =
                new Notice("run.progress.series", source.table().places(), source.table().rows());
        try (Progress.Task task = context.progress().begin(what)) {
            return lead.asOf(asOf, location, (done, total) -> task.reached(done, total, ""));
        }
    }

    private static List<PlacesArchive.Older> ofDraft(
            List<List<PlacesArchive.Older>> older, int draft) {
        return older.stream().map(each -> each.get(draft)).toList();
    }

    /// A level before older vintages are read.
    private record Drafted(int number, PlacesAsOf places, WeeklyPanel rolling, WeeklyPanel weekly) {
        static Drafted of(int number, PlacesAsOf places, DayOfWeek weekEnd) {
            return new Drafted(
                    number, places, WeeklyPanel.of(places), WeeklyPanel.of(places, weekEnd));
        }

        PlacesArchive.Older older(SourceHistory.Known known) {
            PlacesAsOf then = LevelPlaces.of(known.table(), number).asOf(known.day());
            return PlacesArchive.Older.of(then, rolling, weekly);
        }

        PlacesLevel level(List<PlacesArchive.Older> older, ChosenPlaces chosen) {
            PlacesArchive archive = PlacesArchive.of(places, rolling, weekly, older);
            return new PlacesLevel(number, places, weekly, archive, chosen);
        }
    }

    /// What the downloads in the datalake knew: of each of the weeks before the one that ends on
    /// `day` the last download that can be read, oldest first.
    public List<SourceDownload> before(LocalDate day, int weeks) {
        return older(
                day,
                weeks,
                known ->
                        new SourceDownload(
                                known.day(), known.sha256(), places(known.table(), known.day())));
    }

    /// @param newest day of the vintage that is read already
    private <T> List<T> older(LocalDate newest, int weeks, Function<SourceHistory.Known, T> use) {
        if (weeks == 0) {
            return List.of();
        }
        try (Progress.Task task = context.progress().begin(new Notice("run.progress.vintages"))) {
            return new SourceHistory(context.datalake(), reader, context.warnings()::add)
                    .read(url, newest, weeks, use, done -> task.reached(done, weeks, ""));
        }
    }

    /// An older vintage may not have the place of the settings yet.
    private PlacesAsOf places(SourceTable table, LocalDate day) {
        return LevelPlaces.of(table, level).asOf(day);
    }

    private SourceData fetch() {
        SourceRequest wanted =
                new SourceRequest(
                        url, context.today(), request.asOf(), request.force(), request.refresh());
        try (ReadingStages stages = new ReadingStages(context.progress())) {
            Notice download = new Notice("run.progress.download");
            stages.begin(download);
            Downloader downloader =
                    new Downloader(
                            DownloadLimits.STANDARD,
                            "PredictCovid/" + context.programVersion(),
                            context.clock(),
                            (bytes, total) ->
                                    stages.begin(download)
                                            .reached(
                                                    bytes / KILOBYTE,
                                                    total.orElse(-1) / KILOBYTE,
                                                    ""));
            Steps rows = stages.of(new Notice("run.progress.rows", SourceData.fileName(url)));
            TableReader telling =
                    reader.telling(
                            (done, total) -> rows.reached(done / KILOBYTE, total / KILOBYTE));
            SourceData source =
                    new SourceVintages(context.datalake(), downloader, telling, context.clock())
                            .fetch(wanted);
            LOG.info(
                    "{} rows of {}, read as {}",
                    source.rows(),
                    source.url(),
                    source.table().by().name());
            return source;
        }
    }
}
