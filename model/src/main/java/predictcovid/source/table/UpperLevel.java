package predictcovid.source.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import predictcovid.series.Place;

/// The places of a level above the one that is read.
final class UpperLevel {
    private final TableColumns.Level level;
    private final @Nullable List<@Nullable String> codes;
    private final @Nullable List<@Nullable String> names;
    private final Set<Place> places = new LinkedHashSet<>();

    UpperLevel(TableCells cells, TableColumns.Level level) {
        this.level = level;
        this.codes = level.code().map(cells::texts).orElse(null);
        this.names = level.name().map(cells::texts).orElse(null);
    }

    void see(int row) {
        String code = codes == null || codes.get(row) == null ? "" : codes.get(row);
        String name = names == null || names.get(row) == null ? code : names.get(row);
        Optional.of(level.by().fixed().orElse(name))
                .filter(it -> !it.isEmpty())
                .ifPresent(it -> places.add(new Place(code, it, Optional.empty())));
    }

    List<Place> places() {
        return List.copyOf(places);
    }
}
