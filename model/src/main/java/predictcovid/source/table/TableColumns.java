package predictcovid.source.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import predictcovid.catalog.csv.ColumnNames;
import predictcovid.series.Measure;
import predictcovid.source.description.ColumnName;
import predictcovid.source.description.CountReading;
import predictcovid.source.description.PlaceLevel;
import predictcovid.source.description.RowFilter;
import predictcovid.source.description.SourceDescription;
import predictcovid.source.description.SumWords;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import predictcovid.text.PlaceNames;
import predictcovid.text.SpokenList;

/// The columns of one table that a description speaks of, by the names that they have there.
///
/// @param date absent when dates are the names of columns
/// @param year absent when the date tells it
/// @param spread columns whose names are dates, or places, in their order
/// @param levels from the outermost
/// @param counts the columns of the measures that are read; none where counts are spread
/// @param population absent when it is not read or not there
/// @param filters those whose column is there
record TableColumns(
        SourceDescription by,
        Optional<String> date,
        Optional<String> year,
        List<String> spread,
        List<Level> levels,
        Map<Measure, String> counts,
        Optional<String> population,
        Map<RowFilter, String> filters) {
    /// The columns of one level.
    record Level(PlaceLevel by, Optional<String> code, Optional<String> name) {
        /// The one that messages name.
        String any() {
            return name.or(() -> code).orElse("");
        }
    }

    private static final List<List<String>> ALIASES =
            List.of(
                    List.of("iso_code", "code"),
                    List.of("location", "country"),
                    List.of("cvd_death_rate", "cardiovasc_death_rate"));

    /// The columns of a table with this header.
    ///
    /// @param scope what is read
    /// @param file what messages call the table
    /// @throws Fault naming all columns that are missing
    static TableColumns find(
            SourceDescription by, List<String> header, ReaderScope scope, String file) {
        Finder finder = new Finder(header, file, new LinkedHashSet<>());
        if (!scope.isStandard()) {
            scope.columns().forEach(name -> finder.find(aliases(name)));
        }
        TableColumns found =
                new TableColumns(
                        by,
                        by.date().column().map(finder::find),
                        by.date().year().map(finder::find),
                        finder.spread(by),
                        by.levels().stream().map(level -> level(level, finder)).toList(),
                        counts(by, finder, scope),
                        by.population()
                                .filter(_ -> scope.population())
                                .flatMap(it -> it.in(header))
                                .map(name -> finder.find(ColumnName.of(name))),
                        filters(by, finder));
        finder.demand(by);
        return found;
    }

    private static ColumnName aliases(String name) {
        return ALIASES.stream()
                .filter(names -> names.contains(name))
                .findFirst()
                .map(ColumnName::new)
                .orElse(ColumnName.of(name));
    }

    private static Level level(PlaceLevel level, Finder finder) {
        return new Level(
                level,
                level.code().map(finder::find),
                level.isSpread() ? Optional.of(TableCells.NAMES) : level.name().map(finder::find));
    }

    private static Map<Measure, String> counts(
            SourceDescription by, Finder finder, ReaderScope scope) {
        Map<Measure, String> counts = new TreeMap<>();
        for (CountReading count : by.counts()) {
            Optional<ColumnName> column =
                    count.column()
                            .filter(it -> !count.optional() || it.in(finder.names).isPresent());
            if (scope.events().contains(count.measure().event())) {
                column.ifPresent(it -> counts.put(count.measure(), finder.find(it)));
                if (column.isPresent() || count.ofRows()) {
                    count.where().forEach(filter -> finder.find(filter.column()));
                }
            }
        }
        return counts;
    }

    private static Map<RowFilter, String> filters(SourceDescription by, Finder finder) {
        Map<RowFilter, String> filters = new LinkedHashMap<>();
        for (RowFilter filter : by.filters()) {
            if (filter.needsColumn() || filter.column().in(finder.names).isPresent()) {
                filters.put(filter, finder.find(filter.column()));
            }
        }
        return filters;
    }

    /// The same of a table about a nation.
    TableColumns about(String nation) {
        return new TableColumns(
                by.of(nation), date, year, spread, levels, counts, population, filters);
    }

    /// The same without one place, after which all places together are called where they have no
    /// name of their own.
    ///
    /// @param text what stands in the table for it
    TableColumns without(String text, String name) {
        boolean isNameless = by.nation().filter(SumWords::isSum).isPresent();
        Optional<String> nation =
                PlaceNames.ofCode("World", name)
                        .or(() -> PlaceNames.alpha3(name).map(_ -> name))
                        .filter(_ -> isNameless);
        SourceDescription of = nation.map(by::of).orElse(by);
        return levels.getLast().by().isSpread()
                ? new TableColumns(
                        of.withoutColumn(text),
                        date,
                        year,
                        spread.stream().filter(column -> !column.equals(text)).toList(),
                        levels,
                        counts,
                        population,
                        filters)
                : without(
                        of,
                        new RowFilter(ColumnName.of(levels.getLast().any()), List.of(text), false));
    }

    private TableColumns without(SourceDescription of, RowFilter left) {
        Map<RowFilter, String> more = new LinkedHashMap<>(filters);
        more.put(left, levels.getLast().any());
        return new TableColumns(
                of.filtered(left), date, year, spread, levels, counts, population, more);
    }

    /// The columns that are read, for messages.
    String in() {
        return spread.isEmpty()
                ? String.join(", ", all())
                : date.orElseGet(() -> levels.getLast().any())
                        + ", "
                        + spread.getFirst()
                        + " … "
                        + spread.getLast();
    }

    /// All columns that are read.
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        Stream.of(date, year, population).flatMap(Optional::stream).forEach(all::add);
        all.addAll(spread);
        all.addAll(places());
        all.addAll(counts.values());
        all.addAll(filters.values());
        by.counts().stream()
                .flatMap(count -> count.where().stream())
                .forEach(filter -> all.add(filter.column().names().getFirst()));
        return all;
    }

    /// The columns of places, of all levels.
    List<String> places() {
        return levels.stream()
                .filter(level -> !level.by().isSpread())
                .flatMap(level -> Stream.of(level.code(), level.name()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// @param missing columns that the table lacks; filled while searching
    private record Finder(List<String> names, String file, Set<ColumnName> missing) {
        /// The column's name in the table; its first one when it is missing.
        String find(ColumnName wanted) {
            Optional<String> found = wanted.in(names);
            if (found.isEmpty()) {
                missing.add(wanted);
            }
            found.ifPresent(this::refuseTwice);
            return found.orElse(wanted.names().getFirst());
        }

        private void refuseTwice(String name) {
            if (names.indexOf(name) < names.lastIndexOf(name)) {
                throw new Fault("source.column-twice", file, name);
            }
        }

        List<String> spread(SourceDescription by) {
            return by.date().isWide()
                    ? dates(by)
                    : by.levels().getLast().columns().stream()
                            .map(name -> find(ColumnName.of(name)))
                            .toList();
        }

        private List<String> dates(SourceDescription by) {
            List<String> dates =
                    names.stream()
                            .filter(name -> DateColumn.isDate(by.date().kind(), name))
                            .toList();
            if (dates.isEmpty()) {
                throw new Fault(
                        "source.no-date-columns", file, by.name(), String.join(", ", names));
            }
            dates.forEach(this::refuseTwice);
            return dates;
        }

        /// All missing columns in one fault.
        void demand(SourceDescription by) {
            if (!missing.isEmpty()) {
                List<Notice> missed = new ArrayList<>();
                missing.forEach(it -> missed.add(missed(it)));
                throw new Fault(
                        "source.no-column",
                        file,
                        new SpokenList(missed),
                        String.join(", ", names),
                        by.name());
            }
        }

        private Notice missed(ColumnName wanted) {
            return new ColumnNames(names)
                    .near(wanted.names())
                    .map(near -> new Notice("source.missed-near", wanted.toString(), near))
                    .orElseGet(() -> new Notice("source.missed", wanted.toString()));
        }
    }
}
