package predictcovid.source.description;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which column of a table is probably its date.
record DateGuess(Guess table) {
    private static final Pattern WEEK =
            Pattern.compile("\\d{4}[-/ ]?(W|KW|SE|EW)?\\d{2}|[A-Z]{0,4}\\.? ?\\d{1,2}[-/. ]\\d{4}");

    /// The W of ISO 8601 or a German KW, not of an EW.
    private static final Pattern ISO = Pattern.compile("(?<![A-Za-z])K?W");

    private static final Pattern WEEK_OF_YEAR = Pattern.compile("\\d{1,2}");
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
                    "semaine");

    private static final Set<String> STARTS =
            Set.of("start", "begin", "beginning", "ini", "inicio", "beginn", "from");

    private static final Set<String> ENDS = Set.of("end", "ending", "fim", "final", "fin", "ende");

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
                .or(this::weekOfYear)
                .or(() -> day(true, 1))
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
        return !cells.isEmpty() && Guess.isMostly(cells, table.looksLikeDate());
    }

    private int rank(String name) {
        NameWords words = NameWords.of(name);
        return (words.hasAny(NOTIFIED) ? 4 : 0)
                + (words.hasAny(DATES) ? 2 : 0)
                + (words.all().size() == 1 ? 1 : 0);
    }

    private static DateReading.Kind kind(NameWords words) {
        if (words.hasAny(STARTS)) {
            return DateReading.Kind.WEEK_START;
        }
        return words.hasAny(ENDS) ? DateReading.Kind.WEEK_END : DateReading.Kind.DAY;
    }

    private Optional<DateReading> week() {
        return table.header().stream()
                .filter(name -> NameWords.of(name).hasAny(WEEKS) && table.all(name, WEEK))
                .findFirst()
                .map(name -> reading(numbering(name), name));
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
                NameWords.of(name).hasAny(Set.of("woche", "kw", "meldewoche", "iso", "semaine"))
                        || table.cells(name).stream().anyMatch(cell -> ISO.matcher(cell).find());
        return isIso ? DateReading.Kind.ISO_WEEK : DateReading.Kind.EPIDEMIOLOGICAL_WEEK;
    }

    private Optional<DateReading> weekOfYear() {
        Optional<String> year = column(YEARS, YEAR);
        return column(WEEKS, WEEK_OF_YEAR)
                .filter(_ -> year.isPresent())
                .map(week ->
                        new DateReading(
                                numbering(week),
                                Optional.of(ColumnName.of(week)),
                                year.map(ColumnName::of),
                                Optional.empty()));
    }

    private Optional<String> column(Set<String> words, Pattern cells) {
        return table.header().stream()
                .filter(name -> NameWords.of(name).hasAny(words) && table.all(name, cells))
                .min(Comparator.comparingInt(String::length));
    }

    private static DateReading reading(DateReading.Kind kind, String column) {
        return new DateReading(
                kind, Optional.of(ColumnName.of(column)), Optional.empty(), Optional.empty());
    }
}
