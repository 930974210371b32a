package predictcovid.source.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.csv.DateStyle;
import predictcovid.source.description.DateReading;
import predictcovid.text.Notice;

/// A column of dates in the one style that all its cells together show, or of numbered weeks or
/// months; each text is read once. A week's date is its last day, a month's likewise.
final class DateColumn {
    private static final int DAYS_AFTER_THE_FIRST = 6;
    private static final Pattern TIME =
            Pattern.compile(
                    "[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?[AP]M)?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<day>\\d{1,2}(?<mark>[/.-])\\d{1,2}\\k<mark>)(?<year>\\d{2})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
    private static final Pattern COMPACT =
            Pattern.compile("^((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])$");
    private static final String ISO = "$1-$2-$3";

    private final TableCells cells;
    private final String name;
    private final List<@Nullable String> texts;
    private final DateReading by;
    private final Map<String, LocalDate> days = new HashMap<>();

    /// What is no date is among the troubles, and [#get] fails for its row.
    DateColumn(TableCells cells, TableColumns columns, Troubles troubles) {
        this.cells = cells;
        this.by = columns.by().date();
        this.name = columns.date().orElse(TableCells.NAMES);
        this.texts = texts(columns);
        Collection<String> distinct = new LinkedHashSet<>();
        texts.forEach(text -> distinct.add(text == null ? "" : text));
        if (by.kind().isNumbered()) {
            readNumbered(distinct, troubles);
        } else {
            readDays(distinct, troubles);
        }
    }

    /// Whether a text may be a date of a kind.
    static boolean isDate(DateReading.Kind kind, String text) {
        if (kind.isNumbered()) {
            return end(kind, text).isPresent();
        }
        String day = COMPACT.matcher(text).replaceFirst(ISO);
        return !DateStyle.fitting(List.of(plain(day, TIME.matcher(day).find()))).isEmpty();
    }

    private static Optional<LocalDate> end(DateReading.Kind kind, String text) {
        return kind == DateReading.Kind.MONTH
                ? MonthName.end(text)
                : WeekNumber.parse(text)
                        .flatMap(week -> week.end(kind == DateReading.Kind.ISO_WEEK));
    }

    /// The year and the number of a week or month may stand in two columns.
    private List<@Nullable String> texts(TableColumns columns) {
        List<@Nullable String> own = cells.texts(name);
        return columns.year()
                .map(cells::texts)
                .map(years -> {
                    String[] joined = new String[own.size()];
                    Arrays.setAll(joined, row -> years.get(row) + "-" + own.get(row));
                    return Arrays.<@Nullable String>asList(joined);
                })
                .orElse(own);
    }

    /// The day of a row; null when its cell names none.
    @Nullable LocalDate get(int row) {
        return days.get(Objects.requireNonNullElse(texts.get(row), ""));
    }

    private void readNumbered(Collection<String> distinct, Troubles troubles) {
        String key = by.kind() == DateReading.Kind.MONTH ? "source.bad-month" : "source.bad-week";
        for (String text : distinct) {
            end(by.kind(), text)
                    .ifPresentOrElse(
                            day -> days.put(text, day), () -> troubles.add(notice(key, text)));
        }
    }

    private void readDays(Collection<String> distinct, Troubles troubles) {
        boolean hasTimes = distinct.stream().allMatch(text -> TIME.matcher(text).find());
        Map<String, String> plain = new HashMap<>();
        boolean isCompact = distinct.stream().allMatch(text -> COMPACT.matcher(text).matches());
        distinct.forEach(text ->
                plain.put(
                        text,
                        isCompact
                                ? COMPACT.matcher(text).replaceFirst(ISO)
                                : plain(text, hasTimes)));
        List<DateStyle> fitting =
                by.order().map(List::of).orElseGet(() -> DateStyle.fitting(plain.values()));
        if (fitting.size() > 1) {
            troubles.add(notice("source.ambiguous-dates", distinct.iterator().next()));
            return;
        }
        DateStyle style = fitting.isEmpty() ? usual(plain.values()) : fitting.getFirst();
        int later = by.kind() == DateReading.Kind.WEEK_START ? DAYS_AFTER_THE_FIRST : 0;
        for (String text : distinct) {
            style.parse(Objects.requireNonNull(plain.get(text)))
                    .ifPresentOrElse(
                            day -> days.put(text, day.plusDays(later)),
                            () -> troubles.add(notice("source.bad-date", text)));
        }
    }

    private static String plain(String text, boolean hasTimes) {
        String day = MonthWords.inDigits(hasTimes ? TIME.matcher(text).replaceFirst("") : text);
        String full =
                SHORT_YEAR.matcher(day).matches()
                        ? SHORT_YEAR.matcher(day).replaceFirst("${day}20${year}")
                        : day;
        return YEAR_FIRST.matcher(full).matches() ? isoOf(full) : full;
    }

    private static String isoOf(String text) {
        String[] parts = text.split("[/.]", -1);
        return "%s-%2s-%2s".formatted(parts[0], parts[1], parts[2]).replace(' ', '0');
    }

    /// The style of most.
    private static DateStyle usual(Collection<String> texts) {
        return Arrays.stream(DateStyle.values())
                .max(
                        Comparator.comparingLong(style ->
                                texts.stream()
                                        .filter(text -> style.parse(text).isPresent())
                                        .count()))
                .orElseThrow();
    }

    private Notice notice(String key, String text) {
        int row = Math.max(0, texts.indexOf(text.isEmpty() ? null : text));
        return cells.notice(key, row, name.equals(TableCells.NAMES) ? text : name, text);
    }
}
