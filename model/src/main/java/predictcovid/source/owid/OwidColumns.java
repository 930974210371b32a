package predictcovid.source.owid;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import predictcovid.series.Measure;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// What a file of Our World in Data calls the columns that are read. The names moved between its
/// layouts, the order never held, so a column is found by its name or an alias.
///
/// @param layout `classic` (`iso_code`, `location`) or `compact` (`code`, `country`)
/// @param counts the columns of the measures that are read; cases always, others when the file has
///   them
/// @param population absent when it is not read or not there
record OwidColumns(
        String layout,
        String code,
        String continent,
        String place,
        String date,
        Map<Measure, String> counts,
        Optional<String> population) {
    private static final String POPULATION = "population";
    private static final List<List<String>> ALIASES =
            List.of(
                    List.of("iso_code", "code"),
                    List.of("location", "country"),
                    List.of("cvd_death_rate", "cardiovasc_death_rate"));

    /// The columns of a file with this header.
    ///
    /// @param scope what is read
    /// @param file what messages call the file
    static OwidColumns find(List<String> header, ReaderScope scope, String file) {
        refuseOtherSeparators(header, file);
        Header names = new Header(header, file);
        scope.columns().forEach(names::find);
        String code = names.find("iso_code");
        return new OwidColumns(
                code.equals("iso_code") ? "classic" : "compact",
                code,
                names.find("continent"),
                names.find("location"),
                names.find("date"),
                counts(names, scope.measures()),
                Optional.of(POPULATION)
                        .filter(name -> scope.population() && header.contains(name))
                        .map(names::find));
    }

    private static Map<Measure, String> counts(Header names, Set<Measure> measures) {
        Map<Measure, String> counts = new EnumMap<>(Measure.class);
        counts.put(Measure.CASES, names.find(column(Measure.CASES)));
        for (Measure measure : measures) {
            if (names.names.contains(column(measure))) {
                counts.put(measure, names.find(column(measure)));
            }
        }
        return counts;
    }

    private static String column(Measure measure) {
        return switch (measure) {
            case CASES -> "new_cases";
            case DEATHS -> "new_deaths";
        };
    }

    private static void refuseOtherSeparators(List<String> header, String file) {
        if (header.size() > 1) {
            return;
        }
        if (header.getFirst().contains(";")) {
            throw new Fault("source.other-separator", file, new Notice("source.semicolons"));
        }
        if (header.getFirst().contains("\t")) {
            throw new Fault("source.other-separator", file, new Notice("source.tabs"));
        }
    }

    /// Whether the column is one of those read.
    boolean contains(String column) {
        return List.of(code, continent, place, date).contains(column)
                || counts.containsValue(column)
                || population.filter(column::equals).isPresent();
    }

    private record Header(List<String> names, String file) {
        String find(String wanted) {
            List<String> accepted = accepted(wanted);
            List<String> found = names.stream().filter(accepted::contains).toList();
            if (found.isEmpty()) {
                throw new Fault(
                        "source.no-column", file, String.join("/", accepted), nearest(accepted));
            }
            if (found.stream().distinct().count() < found.size()) {
                throw new Fault("source.column-twice", file, found.getFirst());
            }
            return accepted.stream().filter(found::contains).findFirst().orElseThrow();
        }

        private static List<String> accepted(String wanted) {
            return ALIASES.stream()
                    .filter(names -> names.contains(wanted))
                    .findFirst()
                    .orElse(List.of(wanted));
        }

        private String nearest(List<String> accepted) {
            return names.stream()
                    .min(Comparator.comparingInt(name -> distance(accepted, name)))
                    .orElse("");
        }

        private static int distance(List<String> accepted, String name) {
            return accepted.stream().mapToInt(a -> distance(a, name)).min().orElse(0);
        }

        /// Levenshtein's: the least number of characters to add, drop or change.
        private static int distance(String a, String b) {
            int[] above = IntStream.rangeClosed(0, b.length()).toArray();
            for (int i = 1; i <= a.length(); i++) {
                int[] row = new int[b.length() + 1];
                row[0] = i;
                for (int j = 1; j <= b.length(); j++) {
                    int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    row[j] = Math.min(change, 1 + Math.min(row[j - 1], above[j]));
                }
                above = row;
            }
            return above[b.length()];
        }
    }
}
