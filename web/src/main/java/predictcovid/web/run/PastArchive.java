package predictcovid.web.run;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.catalog.table.Table;
import predictcovid.text.Fault;

/// What was said of the places of a run before: by earlier runs, and by the run itself, which made
/// the forecasts of the last weeks again. The tables are read when the first place is asked for,
/// and kept for the runs that are looked at.
@Component
public class PastArchive {
    /// Of two runs of all countries.
    private static final int MOST_NUMBERS = 4_000_000;

    /// How many earlier runs are asked for what they published.
    private static final int MOST_RUNS = 8;

    /// Earlier runs of more places are not read: each would take as long as the page itself.
    private static final int MOST_PLACES = 1_000;

    private static final String FORECASTER = "FORECASTER";

    private record Tables(
            Map<Subject, List<Step>> baseline,
            Map<Subject, SortedMap<LocalDate, List<Step>>> past,
            Map<Subject, List<PlaceScore>> scores) {
        int numbers() {
            return numbersOf(baseline.values().stream()) + numbersIn(past);
        }
    }

    private final OpenDatalake datalake;
    private final RunArchive archive;
    private final PlaceArchive places;
    private final Cache<String, Tables> runs =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_NUMBERS)
                    .weigher((String runId, Tables tables) ->
                            Math.min(MOST_NUMBERS, tables.numbers()))
                    .expireAfterAccess(Duration.ofHours(1))
                    .build();

    PastArchive(OpenDatalake datalake, RunArchive archive, PlaceArchive places) {
        this.datalake = datalake;
        this.archive = archive;
        this.places = places;
    }

    /// Who forecast the places of a run.
    public static String forecaster(RunManifest run) {
        return run.settings().getOrDefault(FORECASTER, run.leading());
    }

    /// What stands beside the forecast of a target of a place. Of one origin what was published
    /// then counts more than what was made again.
    ///
    /// @throws Fault when a table is damaged
    public PastOutlook of(RunManifest run, Place place, String target) {
        Tables tables = runs.get(run.runId(), _ -> read(run));
        Subject subject = new Subject(target, place.code());
        SortedMap<LocalDate, PastForecast> past = new TreeMap<>();
        tables.past
                .getOrDefault(subject, new TreeMap<>())
                .forEach((origin, steps) ->
                        past.put(
                                origin,
                                new PastForecast(
                                        forecaster(run), origin, Optional.empty(), steps)));
        published(run, place, target).forEach(each -> past.put(each.origin(), each));
        return new PastOutlook(
                tables.baseline.getOrDefault(subject, List.of()),
                List.copyOf(past.values()),
                tables.scores.getOrDefault(subject, List.of()));
    }

    /// How good the forecasts of a target of a place were, as far as the run tells.
    ///
    /// @throws Fault when the table is damaged
    public List<PlaceScore> scores(RunManifest run, Place place, String target) {
        return runs.get(run.runId(), _ -> read(run))
                .scores
                .getOrDefault(new Subject(target, place.code()), List.of());
    }

    private List<PastForecast> published(RunManifest run, Place place, String target) {
        List<PastForecast> published = new ArrayList<>();
        archive.runs(Optional.of(run)).stream()
                .filter(earlier -> isBefore(earlier, run))
                .limit(MOST_RUNS)
                .forEach(earlier ->
                        PlaceArchive.place(earlier, place.code()).stream()
                                .flatMap(found -> places.outlooks(earlier, found).stream())
                                .filter(outlook -> outlook.target().target().equals(target))
                                .map(outlook ->
                                        new PastForecast(
                                                forecaster(earlier),
                                                outlook.target().lastDate(),
                                                Optional.of(earlier.runId()),
                                                outlook.steps()))
                                .forEach(published::add));
        return published.reversed();
    }

    /// Whether a run knew less of the same source.
    private static boolean isBefore(RunManifest earlier, RunManifest run) {
        return earlier.source().url().equals(run.source().url())
                && earlier.series().lastDate().isBefore(run.series().lastDate())
                && earlier.places().filter(of -> of.forecast().size() <= MOST_PLACES).isPresent();
    }

    private Tables read(RunManifest run) {
        Map<Subject, List<Step>> baseline =
                table(run, RunLayout.FORECASTS_BASELINE)
                        .map(table -> steps(HubTable.read(table)))
                        .orElse(Map.of());
        Map<Subject, SortedMap<LocalDate, List<Step>>> past =
                table(run, RunLayout.PAST_FORECASTS).map(PastArchive::past).orElse(Map.of());
        return new Tables(
                baseline,
                past,
                table(run, RunLayout.PLACE_SCORES).map(ScoreTable::read).orElse(Map.of()));
    }

    /// How many numbers past forecasts hold.
    static int numbersIn(Map<Subject, SortedMap<LocalDate, List<Step>>> past) {
        return numbersOf(past.values().stream().flatMap(origins -> origins.values().stream()));
    }

    private static int numbersOf(Stream<List<Step>> forecasts) {
        return forecasts.flatMap(List::stream).mapToInt(step -> step.quantiles().count()).sum();
    }

    /// Past forecasts by what they are about and the date from which they count.
    static Map<Subject, SortedMap<LocalDate, List<Step>>> past(Table table) {
        return HubTable.readByOrigin(table).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, each -> new TreeMap<>(steps(each.getValue()))));
    }

    private static <K> Map<K, List<Step>> steps(Map<K, HubRows> rows) {
        return rows.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, each -> each.getValue().steps()));
    }

    /// Absent in runs of earlier programs.
    private Optional<Table> table(RunManifest run, String file) {
        return archive.file(run, file)
                .map(_ ->
                        ParquetTable.read(datalake.get(), DatalakeLayout.inRun(run.runId(), file)));
    }
}
