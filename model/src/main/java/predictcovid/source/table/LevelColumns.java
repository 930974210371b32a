package predictcovid.source.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import predictcovid.source.description.PlaceLevel;
import predictcovid.text.PlaceNames;

/// The cells of one level of places, row by row. Where a level has codes only, and nearly all are
/// those of a nation's states or of the world's countries, the places have their names.
final class LevelColumns {
    private static final double NEARLY_ALL = 0.9;

    private final TableColumns.Level level;
    private final @Nullable List<@Nullable String> codes;
    private final @Nullable List<@Nullable String> names;
    private final Map<String, String> nameOfCode;

    /// @param whole what all places of the level together are called; empty = codes are no names
    LevelColumns(TableCells cells, TableColumns.Level level, Optional<String> whole) {
        this.level = level;
        this.codes = level.code().map(cells::texts).orElse(null);
        this.names = level.name().map(cells::texts).orElse(null);
        Collection<String> told = new LinkedHashSet<>();
        if (codes == null || names == null) {
            for (int row = 0; row < cells.rows(); row++) {
                told.add(raw(row));
            }
        }
        told.remove("");
        this.nameOfCode = whole.map(it -> names(it, told)).orElse(Map.of());
    }

    private static Map<String, String> names(String whole, Collection<String> codes) {
        Map<String, String> names = new HashMap<>();
        codes.forEach(
                code -> PlaceNames.ofCode(whole, code).ifPresent(name -> names.put(code, name)));
        return names.size() >= NEARLY_ALL * codes.size() ? names : Map.of();
    }

    PlaceLevel by() {
        return level.by();
    }

    /// The column that messages name.
    String column() {
        return level.any();
    }

    /// Whether the row above is of the same place, as most are.
    boolean isAsAbove(int row) {
        return isAsAbove(codes, row) && isAsAbove(names, row);
    }

    private static boolean isAsAbove(@Nullable List<@Nullable String> texts, int row) {
        return texts == null || Objects.equals(texts.get(row), texts.get(row - 1));
    }

    /// Whether the table has their codes.
    boolean isCoded() {
        return codes != null;
    }

    /// The code; empty when there is none.
    String code(int row) {
        return codes == null && !nameOfCode.containsKey(raw(row)) ? "" : raw(row);
    }

    /// The name, of a place without one its code; empty when it has neither.
    String name(int row) {
        String name = names == null ? "" : at(names, row);
        String told = name.isEmpty() ? raw(row) : name;
        return level.by().fixed().orElse(nameOfCode.getOrDefault(told, told));
    }

    /// The code's cell, or the name's where there are no codes.
    private String raw(int row) {
        String cell = at(codes == null ? names : codes, row);
        return codes == null
                ? cell
                : level.by()
                        .codeLength()
                        .map(length -> cell.substring(0, Math.min(length, cell.length())))
                        .orElse(cell);
    }

    /// What stands in the table for it.
    String text(int row) {
        return Stream.of(names, codes)
                .map(texts -> at(texts, row))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .or(level.by()::fixed)
                .orElse("");
    }

    /// Rows in which the level is blank.
    int blank() {
        return count(names == null ? codes : names);
    }

    /// Rows whose code is blank.
    int withoutCode() {
        return count(codes);
    }

    private static int count(@Nullable List<@Nullable String> texts) {
        return texts == null ? 0 : (int) texts.stream().filter(Objects::isNull).count();
    }

    private static String at(@Nullable List<@Nullable String> texts, int row) {
        return texts == null ? "" : Objects.requireNonNullElse(texts.get(row), "");
    }
}
