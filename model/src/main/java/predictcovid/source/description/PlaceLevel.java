package predictcovid.source.description;

import java.util.List;
import java.util.Optional;

/// One level of the places of a table, such as state or municipality.
///
/// @param code absent when places have names only
/// @param codeLength how much of the code's cell is the code, from its first letter; absent = all
/// @param name absent when places have codes only
/// @param fixed the name of the one place that the table is about, which no column tells
/// @param blankIsSum whether a row in which the level is blank sums up others, and is no hole
/// @param columns those whose names are the places, and which hold their counts; empty = none
public record PlaceLevel(
        Optional<ColumnName> code,
        Optional<Integer> codeLength,
        Optional<ColumnName> name,
        Optional<String> fixed,
        boolean blankIsSum,
        List<String> columns) {
    public PlaceLevel {
        columns = List.copyOf(columns);
    }

    /// A level of which the table has one column.
    static PlaceLevel named(ColumnName name) {
        return coded(Optional.empty(), name);
    }

    /// A level of which the table has a column of names, and perhaps one of codes.
    static PlaceLevel coded(Optional<ColumnName> code, ColumnName name) {
        return new PlaceLevel(
                code, Optional.empty(), Optional.of(name), Optional.empty(), false, List.of());
    }

    /// The one place of a table.
    static PlaceLevel fixed(String name) {
        return new PlaceLevel(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(name),
                false,
                List.of());
    }

    /// Places each of which has a column of its own.
    static PlaceLevel spread(List<String> columns) {
        return new PlaceLevel(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                columns);
    }

    /// Whether its places are names of columns.
    public boolean isSpread() {
        return !columns.isEmpty();
    }
}
