package predictcovid.source.description;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Which column of a table is probably its date.
record DateGuess(Guess table) {
    /// The W of ISO 8601 or a German KW, not of an EW.
    private static final Pattern ISO = Pattern.compile("(?<![A-Za-z])K?W(?![A-Za-z])");

    /// It has 53 weeks.
    private static final int LONG_YEAR = 2020;

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

    private static final Set<String> WEEKS =
            Set.of(
                    "week",
                    "epiweek",
                    "semana",
                    "semanas",
                    "se",
                    "woche",
                    "kw",
                    "meldewoche",
                    "yearweek",
                    "semaine",
                    "settimana");

    private static final Set<String> ISO_WORDS =
            Set.of("woche", "kw", "meldewoche", "iso", "semaine", "settimana");

    /// What only countries of Europe call their parts.
    private static final Set<String> ISO_PLACES = Set.of("ccaa", "comunidad", "comunidades");

    private static final Set<String> MONTHS =
            Set.of("month", "mes", "monat", "mois", "mese", "competencia");

    private static final Set<String> STARTS =
            Set.of("start", "begin", "beginning", "ini", "inicio", "beginn", "from");

    private static final Set<String> ENDS = Set.of("end", "ending", "fim", "final", "fin", "ende");

    /// The first or the last day, where a week is named beside it.
    private static final Set<String> FIRST =
            Set.of("first", "1st", "1er", "premier", "primer", "primeiro", "erster", "primo");

    private static final Set<String> LAST = Set.of("last", "dernier", "ultimo", "letzter");

    private static final Set<String> DATES =
            Set.of(
                    "date",
                    "data",
                    "datum",
                    "day",
                    "dia",
                    "tag",
                    "meldedatum",
                    "reported",
                    "fecha",
                    "jour",
                    "dt",
                    "giorno");

    /// Of several dates of a case that on which it became known.
    private static final Set<String> NOTIFIED =
            Set.of(
                    "notific",
                    "notificacao",
                    "notificacion",
                    "notification",
                    "notified",
                    "report",
                    "reported",
                    "meldedatum");

    /// Dates of something else.
    private static final Set<String> OTHER =
            Set.of(
                    "refdatum",
                    "updated",
                    "update",
                    "atualizacao",
                    "publicacao",
                    "publication",
                    "datenstand",
                    "birth",
                    "nascimento",
                    "nasc",
                    "actualizacion",
                    "nacimiento",
                    "corte",
                    "carga",
                    "vaccination",
                    "vacina",
                    "vacinacao",
                    "alta");

    /// Other dates of a case, for want of that on which it became known.
    private static final Set<String> OF_CASES =
            Set.of(
                    "onset",
                    "sin",
                    "sintomas",
                    "sintomatologia",
                    "diagnostico",
                    "diagnosis",
                    "coleta",
                    "interna",
                    "internacao",
                    "obito",
                    "death",
                    "defuncion",
                    "discharge",
                    "encerra",
                    "encerramento",
                    "digita",
                    "digitacao",
                    "invest",
                    "investigacao");

    private static final Set<String> YEARS =
            Set.of("year", "ano", "anio", "jahr", "annee", "epiyear");

    /// What tells the day; empty when nothing does, or two columns do alike.
    Optional<DateReading> reading() {
        return day(false, Math.max(2, weeks()))
                .or(this::week)
                .or(() -> ofYear(WEEKS, DateReading.Kind.EPIDEMIOLOGICAL_WEEK))
                .or(() -> day(true, 1))
                .or(this::month)
                .or(() -> ofYear(MONTHS, DateReading.Kind.MONTH))
                .or(() -> day(false, 1));
    }

    /// @param ofCases whether the other dates of a case are meant
    /// @param fewest so many different ones; a release has one date for all rows
    private Optional<DateReading> day(boolean ofCases, int fewest) {
        List<String> dates =
                table.header().stream()
                        .filter(name -> isDates(name) && !NameWords.of(name).hasAny(OTHER))
                        .filter(name -> NameWords.of(name).hasAny(OF_CASES) == ofCases)
                        .filter(name -> table.cells(name).stream().distinct().count() >= fewest)
                        .toList();
        List<String> best =
                dates.stream()
                        .filter(name ->
                                rank(name) == dates.stream().mapToInt(this::rank).max().orElse(0))
                        .toList();
        return best.size() == 1
                ? Optional.of(reading(kind(NameWords.of(best.getFirst())), best.getFirst()))
                : Optional.empty();
    }

    private boolean isDates(String name) {
        List<String> cells = table.cells(name);
        return !cells.isEmpty() && Guess.isMostly(cells, table::looksLikeDate);
    }

    private int rank(String name) {
        NameWords words = NameWords.of(name);
        return (words.hasAny(NOTIFIED) ? 4 : 0)
                + (words.hasAny(DATES) ? 2 : 0)
                + (words.all().size() == 1 ? 1 : 0);
    }

    private static DateReading.Kind kind(NameWords words) {
        boolean isOfWeek = words.hasAny(WEEKS);
        if (words.hasAny(STARTS) || (isOfWeek && words.hasAny(FIRST))) {
            return DateReading.Kind.WEEK_START;
        }
        return words.hasAny(ENDS) || (isOfWeek && words.hasAny(LAST))
                ? DateReading.Kind.WEEK_END
                : DateReading.Kind.DAY;
    }

    private Optional<DateReading> week() {
        return column(WEEKS, cell -> isDate(DateReading.Kind.EPIDEMIOLOGICAL_WEEK, cell))
                .map(name -> reading(numbering(name), name));
    }

    private Optional<DateReading> month() {
        return column(MONTHS, cell -> isDate(DateReading.Kind.MONTH, cell))
                .map(name -> reading(DateReading.Kind.MONTH, name));
    }

    private boolean isDate(DateReading.Kind kind, String cell) {
        return table.isDate().test(kind, cell);
    }

    /// How many different weeks a column numbers; a release comes out on fewer days.
    private int weeks() {
        return week().flatMap(DateReading::column)
                .map(column ->
                        (int) table.cells(column.names().getFirst()).stream().distinct().count())
                .orElse(0);
    }

    private DateReading.Kind numbering(String name) {
        boolean isIso =
                NameWords.of(name).hasAny(ISO_WORDS)
                        || table.header().stream()
                                .map(NameWords::of)
                                .anyMatch(words -> words.hasAny(ISO_PLACES))
                        || table.cells(name).stream().anyMatch(DateGuess::isIso);
        return isIso ? DateReading.Kind.ISO_WEEK : DateReading.Kind.EPIDEMIOLOGICAL_WEEK;
    }

    static boolean isIso(String week) {
        return ISO.matcher(week).find();
    }

    /// Where the year has a column of its own; every year has what this one has.
    private Optional<DateReading> ofYear(Set<String> words, DateReading.Kind kind) {
        Optional<String> year = column(YEARS, cell -> YEAR.matcher(cell).matches());
        return column(words, cell -> isDate(kind, LONG_YEAR + "-" + cell))
                .filter(_ -> year.isPresent())
                .map(name ->
                        new DateReading(
                                kind == DateReading.Kind.MONTH ? kind : numbering(name),
                                Optional.of(ColumnName.of(name)),
                                year.map(ColumnName::of),
                                Optional.empty()));
    }

    /// Of several the one with the shortest name.
    private Optional<String> column(Set<String> words, Predicate<String> fitting) {
        return table.header().stream()
                .filter(name -> NameWords.of(name).hasAny(words))
                .filter(name -> !table.cells(name).isEmpty())
                .filter(name -> Guess.isMostly(table.cells(name), fitting))
                .min(Comparator.comparingInt(String::length));
    }

    private static DateReading reading(DateReading.Kind kind, String column) {
        return new DateReading(
                kind, Optional.of(ColumnName.of(column)), Optional.empty(), Optional.empty());
    }
}
