package predictcovid.source.owid;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import predictcovid.catalog.foreign.ColumnNames;
import predictcovid.series.Measure;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import predictcovid.text.SpokenList;

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
        Header names = new Header(header, file, new LinkedHashSet<>());
        scope.columns().forEach(names::find);
        String code = names.find("iso_code");
        OwidColumns found =
                new OwidColumns(
                        code.equals("iso_code") ? "classic" : "compact",
                        code,
                        names.find("continent"),
                        names.find("location"),
                        names.find("date"),
                        counts(names, scope.measures()),
                        Optional.of(POPULATION)
                                .filter(name -> scope.population() && header.contains(name))
                                .map(names::find));
        names.demand();
        return found;
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

    /// All columns that are read.
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(List.of(code, continent, place, date));
        all.addAll(counts.values());
        population.ifPresent(all::add);
        return all;
    }

    /// @param missing names wanted that no column has, with their aliases; filled while searching
    private record Header(List<String> names, String file, Set<List<String>> missing) {
        /// The column of a name or one of its aliases; the name itself when it is missing.
        String find(String wanted) {
            List<String> accepted = accepted(wanted);
            List<String> found = names.stream().filter(accepted::contains).toList();
            if (found.isEmpty()) {
                missing.add(accepted);
                return wanted;
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

        /// All missing columns in one fault.
        void demand() {
            if (!missing.isEmpty()) {
                throw new Fault(
                        "source.no-column",
                        file,
                        new SpokenList(missing.stream().map(this::missed).toList()),
                        String.join(", ", names));
            }
        }

        private Notice missed(List<String> accepted) {
            String name = String.join("/", accepted);
            return new ColumnNames(names)
                    .near(accepted)
                    .map(near -> new Notice("source.missed-near", name, near))
                    .orElseGet(() -> new Notice("source.missed", name));
        }
    }
}
