package predictcovid.source.description;

import java.util.Optional;

/// One level of the places of a table, such as state or municipality.
///
/// @param code absent when places have names only
/// @param codeLength how much of the code's cell is the code, from its first letter; absent = all
/// @param name absent when places have codes only
/// @param fixed the name of the one place that the table is about, which no column tells
/// @param blankIsSum whether a row in which the level is blank sums up others, and is no hole
public record PlaceLevel(
        Optional<ColumnName> code,
        Optional<Integer> codeLength,
        Optional<ColumnName> name,
        Optional<String> fixed,
        boolean blankIsSum) {
    /// A level of which the table has one column.
    static PlaceLevel named(ColumnName name) {
        return new PlaceLevel(
                Optional.empty(), Optional.empty(), Optional.of(name), Optional.empty(), false);
    }
}
