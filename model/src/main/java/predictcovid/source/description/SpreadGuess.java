package predictcovid.source.description;

import java.util.List;
import java.util.Set;

/// Places that probably have a column of their own each, in a table that names no place and no
/// count, but has dates and several columns of numbers.
///
/// @param date the column of dates
record SpreadGuess(Guess table, String date) {
    private static final int FEWEST = 3;

    private static final Set<String> NO_PLACE =
            Set.of("id", "index", "year", "ano", "jahr", "month", "mes", "week", "semana", "day");

    /// The columns; none where they seem to hold something else.
    List<String> columns() {
        List<String> numbers =
                table.header().stream()
                        .filter(name -> !name.equals(date) && !name.isBlank())
                        .filter(name -> !NameWords.of(name).hasAny(NO_PLACE))
                        .filter(name -> !table.cells(name).isEmpty() && table.isNumeric(name))
                        .filter(name -> !Guess.isMostly(table.cells(name), table::looksLikeDate))
                        .toList();
        boolean hasOthers =
                numbers.stream()
                        .map(NameWords::of)
                        .anyMatch(name -> name.isRate() || name.isPart());
        List<String> places = numbers.stream().filter(name -> !SumWords.isSum(name)).toList();
        return hasOthers || places.size() < FEWEST ? List.of() : places;
    }
}
