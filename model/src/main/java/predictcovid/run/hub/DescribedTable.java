package predictcovid.run.hub;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.hub.target.TargetData;
import predictcovid.run.input.LevelPlaces;
import predictcovid.run.input.WrongSettings;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.Measure;
import predictcovid.series.Panel;
import predictcovid.series.Place;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeekEnd;
import predictcovid.series.places.WeeklyPanel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.source.description.Descriptions;
import predictcovid.source.table.SourceTable;
import predictcovid.source.table.TableReader;
import predictcovid.target.Frequency;
import predictcovid.target.Target;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import predictcovid.text.PlaceSearch;

/// A table of counts that a source description reads, as target data of a hub: its places by weeks
/// that end on the reference date's weekday, in one vintage.
final class DescribedTable {
    private final HubSource source;
    private final SourceTable table;
    private final PlacesAsOf places;
    private final WeeklyPanel weekly;

    private DescribedTable(HubSource source, String description, LocalDate date) {
        this.source = source;
        this.table =
                TableReader.ofAllMeasures(TableReader.DEFAULT_COLUMNS)
                        .by(description)
                        .read(source.targetData(), source.targetData().toString());
        this.places = LevelPlaces.of(table, level(table, source)).asOf(date);
        this.weekly = WeeklyPanel.of(places, WeekEnd.of(Optional.of(date.getDayOfWeek()), places));
    }

    /// The level that has most of the hub's places, the finest of several.
    private static int level(SourceTable table, HubSource source) {
        List<Area> wanted = source.places().areas();
        int best = table.finest();
        long most = source.locations().isEmpty() ? Long.MAX_VALUE : found(table, best, wanted);
        for (int level = table.finest() - 1; level >= 0; level--) {
            long found = found(table, level, wanted);
            best = found > most ? level : best;
            most = Math.max(most, found);
        }
        return best;
    }

    private static long found(SourceTable table, int level, List<Area> wanted) {
        PlaceSearch<Place> search =
                new PlaceSearch<>(table.placesOf(level), Place::code, Place::name);
        return wanted.stream().filter(area -> found(search, area).isPresent()).count();
    }

    private static <P> Optional<P> found(PlaceSearch<P> search, Area area) {
        return search.find(area.code()).or(() -> search.find(area.name()));
    }

    /// Whether a file is read by a description: when one is named, or when its columns are not
    /// those of target data.
    static boolean is(Path file, String description) {
        return !description.equals(Descriptions.AUTO)
                || TableReader.header(file).filter(it -> !TargetData.isLike(it)).isPresent();
    }

    /// What the table says, as far as it was known on the reference date.
    ///
    /// @throws Fault with a line for each thing that is wrong with it
    static HubArchive read(HubSource source, String description, LocalDate date) {
        if (!source.teaching().isEmpty()) {
            throw new Fault("run.hub.described-teaching", source.targetData().toString());
        }
        DescribedTable read = new DescribedTable(source, description, date);
        ReportArchive archive = read.archive(date);
        return new HubArchive(
                archive,
                new TeachingData(archive.only(_ -> false)),
                Optional.of(
                        new Notice(
                                "run.hub.described",
                                source.targetData(),
                                read.table.by().name(),
                                date)),
                Stream.concat(read.table.notes().stream(), read.places.notes().stream()).toList());
    }

    private ReportArchive archive(LocalDate date) {
        Geography geography = geography();
        int[] origins = origins(geography);
        Map<String, Vintages> targets = new TreeMap<>();
        for (Measure measure : measures()) {
            Panel panel = Optional.ofNullable(weekly.panels().get(measure)).orElseThrow();
            String name = source.target().orElseGet(() -> measure.target(Frequency.WEEKLY).name());
            Vintage vintage = new Vintage(date, moved(panel, origins));
            if (vintage.lastStep() >= 0) {
                targets.put(name, new Vintages(name, List.of(vintage)));
            }
        }
        return new ReportArchive(geography, targets);
    }

    /// All, or the one that is called as the hub does.
    private List<Measure> measures() {
        List<Measure> all = List.copyOf(places.measures());
        return source.target()
                .map(Target::named)
                .map(target ->
                        all.stream()
                                .filter(each -> each.event() == target.event())
                                .filter(each -> each.kind() == target.kind())
                                .findFirst()
                                .orElse(all.getFirst()))
                .map(List::of)
                .orElse(all);
    }

    /// The hub's places, or those of the table.
    private Geography geography() {
        if (source.locations().isEmpty()) {
            List<Area> areas = new ArrayList<>(places.geography().areas());
            Area top = areas.getFirst();
            String code = source.nation().orElse(top.code());
            areas.set(0, new Area(code, top.name(), top.population(), top.region()));
            return new Geography(areas, code);
        }
        return HubArchive.geography(source.places().areas(), source);
    }

    /// For each of the hub's places the table's, or −1.
    private int[] origins(Geography geography) {
        List<Area> own = places.geography().areas();
        PlaceSearch<Area> search = new PlaceSearch<>(own, Area::code, Area::name);
        int[] origins =
                geography.areas().stream()
                        .mapToInt(area -> found(search, area).map(own::indexOf).orElse(-1))
                        .toArray();
        origins[geography.nation()] = 0;
        if (IntStream.of(origins).filter(origin -> origin > 0).findAny().isEmpty()
                && own.size() > 1) {
            throw new WrongSettings(
                    List.of(
                            new Fault(
                                    "run.hub.no-place",
                                    String.valueOf(source.locations().orElse(null)),
                                    own.get(1).code(),
                                    own.get(1).name())));
        }
        return origins;
    }

    private static Panel moved(Panel panel, int[] origins) {
        double[][] values = new double[origins.length][panel.steps()];
        for (int area = 0; area < origins.length; area++) {
            Arrays.fill(values[area], Double.NaN);
            if (origins[area] >= 0) {
                values[area] = panel.series(origins[area]);
            }
        }
        return new Panel(panel.frequency(), panel.date(0), values);
    }
}
