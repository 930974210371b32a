package predictcovid.source.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import predictcovid.series.Place;
import predictcovid.source.description.KnownPlace;
import predictcovid.source.description.PlaceLevel;
import predictcovid.source.description.SourceDescription;
import predictcovid.text.Notice;

/// The place of each row, by the columns of its levels. One place is one object.
final class PlaceColumns {
    private static final TableColumns.Level NONE =
            new TableColumns.Level(
                    new PlaceLevel(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            false),
                    Optional.empty(),
                    Optional.empty());

    private final TableCells cells;
    private final SourceDescription by;
    private final TableColumns.Level own;
    private final TableColumns.Level above;
    private final boolean hasRegions;
    private final @Nullable List<@Nullable String> codes;
    private final @Nullable List<@Nullable String> names;
    private final @Nullable List<@Nullable String> regionCodes;
    private final @Nullable List<@Nullable String> regionNames;
    private final List<UpperLevel> upper;
    private final Map<Place, Place> known = new HashMap<>();
    private final Map<String, Integer> rowOfCode = new HashMap<>();
    private final Map<String, String> regionOfCode = new HashMap<>();

    PlaceColumns(TableCells cells, TableColumns columns) {
        this.cells = cells;
        this.by = columns.by();
        this.own = columns.levels().getLast();
        this.hasRegions = columns.levels().size() > 1;
        this.above = hasRegions ? columns.levels().get(columns.levels().size() - 2) : NONE;
        this.upper =
                columns.levels().subList(0, columns.levels().size() - 1).stream()
                        .map(level -> new UpperLevel(cells, level))
                        .toList();
        this.codes = own.code().map(cells::texts).orElse(null);
        this.names = own.name().map(cells::texts).orElse(null);
        this.regionCodes = above.code().map(cells::texts).orElse(null);
        this.regionNames = above.name().map(cells::texts).orElse(null);
    }

    /// Whether the row above is of the same place, as most are.
    boolean isAsAbove(int row) {
        return isAsAbove(codes, row)
                && isAsAbove(names, row)
                && isAsAbove(regionNames, row)
                && isAsAbove(regionCodes, row);
    }

    private static boolean isAsAbove(@Nullable List<@Nullable String> texts, int row) {
        return texts == null || Objects.equals(texts.get(row), texts.get(row - 1));
    }

    /// The place of a row; empty when it has none, which is among the troubles.
    Optional<Place> get(int row, Troubles troubles) {
        String code = code(row);
        Optional<KnownPlace> second = Optional.ofNullable(by.places().get(code));
        Optional<String> region = region(row, second);
        String name = name(row, code, second);
        if (name.isEmpty()) {
            troubles.add(cells.notice("source.no-place", row, own.any(), ""));
            return Optional.empty();
        }
        if (region.isEmpty() && !above.by().blankIsSum()) {
            troubles.add(
                    new Notice(
                            "source.no-region", cells.file(), cells.line(row), above.any(), name));
            return Optional.empty();
        }
        if (!code.isEmpty() && region.isPresent()) {
            checkRegion(row, code, region.get(), troubles);
        }
        Place place = new Place(unique(code, name, region), name, region);
        upper.forEach(level -> level.see(row));
        return Optional.of(known.computeIfAbsent(place, each -> each));
    }

    private void checkRegion(int row, String code, String region, Troubles troubles) {
        String before = regionOfCode.putIfAbsent(code, region);
        rowOfCode.putIfAbsent(code, row);
        if (before != null && !before.equals(region)) {
            troubles.add(
                    new Notice(
                            "source.two-regions",
                            cells.file(),
                            cells.line(row),
                            above.any(),
                            code,
                            region,
                            before,
                            cells.line(Objects.requireNonNull(rowOfCode.get(code)))));
        }
    }

    /// Towns of one name lie in several states.
    private String unique(String code, String name, Optional<String> region) {
        return codes == null && hasRegions ? region.orElse("") + "-" + name : code;
    }

    private String name(int row, String code, Optional<KnownPlace> second) {
        return second.map(KnownPlace::name)
                .or(own.by()::fixed)
                .orElseGet(() -> names == null ? code : at(names, row, code))
                .replace('_', ' ');
    }

    private String code(int row) {
        if (codes == null) {
            return "";
        }
        String code = at(codes, row, "");
        return own.by()
                .codeLength()
                .map(length -> code.substring(0, Math.min(length, code.length())))
                .orElse(code);
    }

    private Optional<String> region(int row, Optional<KnownPlace> second) {
        if (!hasRegions) {
            return second.flatMap(KnownPlace::region).or(() -> Optional.of(by.top()));
        }
        if (regionNames != null) {
            return Optional.ofNullable(regionNames.get(row));
        }
        return regionCodes == null ? above.by().fixed() : Optional.ofNullable(regionCodes.get(row));
    }

    private static String at(List<@Nullable String> texts, int row, String blank) {
        return Objects.requireNonNullElse(texts.get(row), blank);
    }

    /// The places of the levels above, from the outermost.
    List<List<Place>> upper() {
        return upper.stream().map(UpperLevel::places).toList();
    }

    /// Rows whose code is blank.
    int withoutCode() {
        return codes == null ? 0 : blank(codes);
    }

    /// Rows that sum up others.
    int sums() {
        return regionNames == null ? 0 : blank(regionNames);
    }

    private static int blank(List<@Nullable String> texts) {
        return (int) texts.stream().filter(Objects::isNull).count();
    }
}
