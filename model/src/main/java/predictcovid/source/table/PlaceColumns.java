package predictcovid.source.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import predictcovid.series.Place;
import predictcovid.source.description.KnownPlace;
import predictcovid.source.description.SourceDescription;
import predictcovid.text.Notice;
import predictcovid.text.PlaceNames;

/// The place of each row, by the columns of its levels. One place is one object.
final class PlaceColumns {
    private final TableCells cells;
    private final SourceDescription by;
    private final LevelColumns own;
    private final List<UpperLevel> upper = new ArrayList<>();
    private final Parents regions;
    private final Set<String> shared;
    private final Map<Place, Place> known = new HashMap<>();
    private final Map<Place, String> texts = new HashMap<>();

    PlaceColumns(TableCells cells, TableColumns columns) {
        this.cells = cells;
        this.by = columns.by();
        int finest = columns.levels().size() - 1;
        for (int level = 0; level < finest; level++) {
            // parts of the world that are no countries have codes of their own
            Optional<String> whole = Optional.of(by.top()).filter(top -> !PlaceNames.isWorld(top));
            Optional<LevelColumns> outer =
                    level == 0 ? Optional.empty() : Optional.of(upper.getLast().columns());
            upper.add(
                    new UpperLevel(
                            cells,
                            new LevelColumns(cells, columns.levels().get(level), whole),
                            outer));
        }
        this.own = new LevelColumns(cells, columns.levels().get(finest), Optional.of(by.top()));
        this.regions = new Parents(cells, region().map(LevelColumns::column).orElse(""));
        this.shared =
                own.isCoded()
                        ? region().map(it -> UpperLevel.sharedWithoutCode(cells, own, it))
                                .orElse(Set.of())
                        : Set.of();
    }

    private Optional<LevelColumns> region() {
        return upper.isEmpty() ? Optional.empty() : Optional.of(upper.getLast().columns());
    }

    /// Whether the row above is of the same place, as most are.
    boolean isAsAbove(int row) {
        return own.isAsAbove(row)
                && upper.stream().allMatch(level -> level.columns().isAsAbove(row));
    }

    /// The place of a row; empty when it has none, which is among the troubles.
    Optional<Place> get(int row, Troubles troubles) {
        String code = own.code(row);
        Optional<KnownPlace> second = Optional.ofNullable(by.places().get(code));
        String name = second.map(KnownPlace::name).orElseGet(() -> own.name(row).replace('_', ' '));
        if (name.isEmpty()) {
            troubles.add(cells.notice("source.no-place", row, own.column(), ""));
            return Optional.empty();
        }
        if (hasHole(row, name, troubles)) {
            return Optional.empty();
        }
        Optional<String> region = region(row, second);
        if (!code.isEmpty() && region.isPresent()) {
            String told = region().map(it -> it.text(row)).orElse(region.get());
            regions.check(row, code, told, troubles);
        }
        Place place = new Place(unique(code, name, row), name, region);
        Place one =
                known.computeIfAbsent(
                        place,
                        each -> {
                            texts.put(each, own.text(row));
                            return each;
                        });
        seeUpper(row, one, troubles);
        return Optional.of(one);
    }

    /// A level above that is blank, although it does not sum up others.
    private boolean hasHole(int row, String name, Troubles troubles) {
        boolean isHole = false;
        for (UpperLevel level : upper) {
            if (level.columns().name(row).isEmpty() && !level.columns().by().blankIsSum()) {
                String column = level.columns().column();
                troubles.add(
                        new Notice(
                                "source.no-region", cells.file(), cells.line(row), column, name));
                isHole = true;
            }
        }
        return isHole;
    }

    private void seeUpper(int row, Place place, Troubles troubles) {
        Optional<LevelColumns> outer = Optional.empty();
        for (UpperLevel level : upper) {
            if (level.columns().name(row).isEmpty()) {
                return;
            }
            String name = outer.map(it -> it.name(row)).orElse(by.top());
            level.see(row, place, name, outer.map(it -> it.text(row)), troubles);
            outer = Optional.of(level.columns());
        }
    }

    /// Towns of one name lie in several states, and places without a code may be called alike.
    private String unique(String code, String name, int row) {
        boolean isUnclear = !own.isCoded() || shared.contains(name);
        return code.isEmpty() && isUnclear && !upper.isEmpty()
                ? region().map(it -> it.text(row)).orElse("") + "-" + name
                : code;
    }

    private Optional<String> region(int row, Optional<KnownPlace> second) {
        return upper.isEmpty()
                ? second.flatMap(KnownPlace::region).or(() -> Optional.of(by.top()))
                : region().map(it -> it.name(row)).filter(it -> !it.isEmpty());
    }

    /// For each level above, from the outermost, its place of every place that is read.
    List<Map<Place, Place>> upper() {
        Set<String> taken = new HashSet<>();
        known.keySet().forEach(place -> taken.add(code(place)));
        List<Map<Place, Place>> all = new ArrayList<>();
        for (UpperLevel level : upper.reversed()) {
            Map<Place, Place> above = unique(level, taken);
            all.addFirst(above);
            above.values().forEach(place -> taken.add(code(place)));
        }
        return all;
    }

    /// Departments and their provinces may both have the code 2: then provinces go by their names,
    /// or else by the code and what it is one of.
    private static Map<Place, Place> unique(UpperLevel level, Set<String> taken) {
        Map<Place, Place> above = level.above();
        if (above.values().stream().noneMatch(place -> taken.contains(code(place)))) {
            return above;
        }
        Set<String> names = new HashSet<>(taken);
        boolean areNames =
                above.values().stream().distinct().allMatch(place -> names.add(place.name()));
        Map<Place, Place> recoded = new HashMap<>();
        above.forEach((place, it) -> {
            String code = areNames ? it.name() : level.columns().column() + " " + code(it);
            recoded.put(place, new Place(code, it.name(), it.continent()));
        });
        return recoded;
    }

    private static String code(Place place) {
        return place.code().isEmpty() ? place.name() : place.code();
    }

    /// What stands in the table for a place that was read.
    String text(Place place) {
        return texts.getOrDefault(place, place.name());
    }

    /// Rows whose code is blank.
    int withoutCode() {
        return own.withoutCode();
    }

    /// Rows that sum up others.
    int sums() {
        return region().map(LevelColumns::blank).orElse(0);
    }
}
