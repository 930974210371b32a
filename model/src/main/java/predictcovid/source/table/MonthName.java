package predictcovid.source.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A month of a year, as health departments write it: `2025-06`, `202506`, `06/2025`, `Jun/2025`,
/// `2025/Jun`, `jun/25`, `junho de 2025`.
final class MonthName {
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<year>(19|20)\\d{2})[-/. ]?(?<month>\\d{2}|(?<=[-/. ])\\d|\\p{L}{3,}\\.?)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(?<month>\\d{1,2}|\\p{L}{3,}\\.?)([-/. ]| de )"
                            + "(?<year>(19|20)\\d{2}|(?<=\\p{L}\\.?/)\\d{2})");

    private MonthName() {}

    /// Its last day; empty when the text names no month.
    static Optional<LocalDate> end(String text) {
        return Stream.of(YEAR_FIRST, MONTH_FIRST)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(MonthName::end);
    }

    private static Optional<LocalDate> end(Matcher found) {
        String year = found.group("year");
        return MonthWords.number(found.group("month"))
                .map(month ->
                        YearMonth.of(
                                        Integer.parseInt(year.length() == 2 ? "20" + year : year),
                                        month)
                                .atEndOfMonth());
    }
}
