package predictcovid.source.table;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A week by its number in a year, as health departments write it: `202524`, `2025-W24`, `24/2025`,
/// `SE 24/2025`, `2025-Semana 24`.
record WeekNumber(int year, int week) {
    private static final Pattern TEXT =
            Pattern.compile(
                    "(?<year>\\d{4})[-/ ]?([A-Za-z]{1,8}\\.? ?)?(?<week>\\d{1,2})(\\.0|ª)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([A-Za-z]{1,8}\\.? ?)?(?<week>\\d{1,2})ª?[-/. ](?<year>\\d{4})");
    private static final int FIRST_YEAR = 1900;

    /// 210005 is a town of Maranhão.
    private static final int LAST_YEAR = 2099;

    /// Of 7 days that begin a year the week belongs to it when it has 4 of its days at least.
    private static final WeekFields AMERICAN = WeekFields.of(DayOfWeek.SUNDAY, 4);

    /// The week that a text names.
    static Optional<WeekNumber> parse(String text) {
        return Stream.of(TEXT, YEAR_LAST)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .map(found ->
                        new WeekNumber(
                                Integer.parseInt(found.group("year")),
                                Integer.parseInt(found.group("week"))))
                .findFirst();
    }

    /// Its last day; empty when the year has no such week.
    ///
    /// @param isIso from Monday to Sunday, else from Sunday to Saturday
    Optional<LocalDate> end(boolean isIso) {
        WeekFields fields = isIso ? WeekFields.ISO : AMERICAN;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        // 4 January is always in the first week
        LocalDate first = LocalDate.of(year, 1, 4).with(fields.dayOfWeek(), 7);
        LocalDate end = first.plusWeeks(week - 1L);
        boolean isOfYear = end.get(fields.weekBasedYear()) == year;
        return week >= 1 && isOfYear ? Optional.of(end) : Optional.empty();
    }
}
