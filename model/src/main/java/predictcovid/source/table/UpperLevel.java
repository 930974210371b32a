package predictcovid.source.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import predictcovid.series.Place;

/// The places of a level above the one that is read, and which of them each place lies in.
final class UpperLevel {
    private final LevelColumns columns;
    private final Parents parents;
    private final Set<String> shared;
    private final Map<Place, Place> above = new LinkedHashMap<>();

    /// @param outer the level above it, if there is one
    UpperLevel(TableCells cells, LevelColumns columns, Optional<LevelColumns> outer) {
        this.columns = columns;
        this.parents = new Parents(cells, outer.map(LevelColumns::column).orElse(""));
        this.shared = outer.map(it -> sharedWithoutCode(cells, columns, it)).orElse(Set.of());
    }

    /// Names that places without a code have in different parts.
    static Set<String> sharedWithoutCode(
            TableCells cells, LevelColumns columns, LevelColumns outer) {
        Map<String, String> first = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (int row = 0; row < cells.rows(); row++) {
            if (!columns.code(row).isEmpty()) {
                continue;
            }
            String name = columns.text(row);
            String before = first.putIfAbsent(name, outer.text(row));
            if (before != null && !before.equals(outer.text(row))) {
                shared.add(name);
            }
        }
        return shared;
    }

    LevelColumns columns() {
        return columns;
    }

    /// Takes the place of a row. That it lies in a second place is among the troubles.
    ///
    /// @param place of the level that is read
    /// @param outer name of the place that it lies in
    /// @param told what stands in the table for that; absent when nothing does
    void see(int row, Place place, String outer, Optional<String> told, Troubles troubles) {
        String name = columns.name(row);
        Place before = above.get(place);
        if (before != null
                && before.name().equals(name)
                && before.continent().filter(outer::equals).isPresent()) {
            return;
        }
        String code = columns.code(row);
        if (!code.isEmpty()) {
            told.ifPresent(it -> parents.check(row, code, it, troubles));
        }
        boolean isAlone = !code.isEmpty() || !shared.contains(columns.text(row));
        String unique = isAlone ? code : outer + "-" + name;
        above.putIfAbsent(place, new Place(unique, name, Optional.of(outer)));
    }

    /// The place of this level by the place that is read.
    Map<Place, Place> above() {
        return above;
    }
}
