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
import predictcovid.hub.file.Places;
import predictcovid.hub.target.TargetData;
import predictcovid.run.input.WrongSettings;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.Measure;
import predictcovid.series.Panel;
import predictcovid.series.places.PlaceOptions;
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
        String top = table.by().top();
        this.places =
                PlacesAsOf.of(
                        table.counts(), table.populations(), date, PlaceOptions.STANDARD, top, top);
        this.weekly = WeeklyPanel.of(places, WeekEnd.of(Optional.of(date.getDayOfWeek()), places));
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
        List<Area> areas = Places.of(source.locations()).areas();
        return new Geography(areas, HubArchive.nation(areas, source));
    }

    /// For each of the hub's places the table's, or −1.
    private int[] origins(Geography geography) {
        List<Area> own = places.geography().areas();
        PlaceSearch<Area> search = new PlaceSearch<>(own, Area::code, Area::name);
        int[] origins =
                geography.areas().stream()
                        .mapToInt(area ->
                                search.find(area.code())
                                        .or(() -> search.find(area.name()))
                                        .map(own::indexOf)
                                        .orElse(-1))
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
