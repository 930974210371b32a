package predictcovid.source.table;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import predictcovid.text.PlaceNames;

/// Dates whose month is a word in a language of health departments, as spreadsheets write them:
/// `4-Jan-21`, `04/jan./2021`, `4 de janeiro de 2021`, `Jan 4, 2021`.
final class MonthWords {
    private static final List<Pattern> DATES =
            List.of(
                    Pattern.compile(
                            "(?<day>\\d{1,2})[-/. ]+(?:de )?(?<month>\\p{L}{3,})\\.?[-/., ]+"
                                    + "(?:de )?(?<year>\\d{4}|\\d{2})"),
                    Pattern.compile("(?<month>\\p{L}{3,})\\.? (?<day>\\d{1,2}),? (?<year>\\d{4})"),
                    Pattern.compile(
                            "(?<year>\\d{4})[-/. ](?<month>\\p{L}{3,})\\.?[-/. ](?<day>\\d{1,2})"));

    private static final Map<String, Integer> MONTHS = months();

    private MonthWords() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            months.put(String.valueOf(month), month);
            months.put("%02d".formatted(month), month);
        }
        for (String language : List.of("en", "pt-BR", "es", "de", "fr", "it")) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, Locale.forLanguageTag(language));
                    months.put(PlaceNames.plain(name), month.getValue());
                }
            }
        }
        return months;
    }

    /// The date in digits, as ISO 8601 has it; the text itself where it is no such date.
    static String inDigits(String text) {
        return DATES.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .flatMap(date -> iso(date).stream())
                .findFirst()
                .orElse(text);
    }

    /// The number of a month in digits or as a word; empty when it is none.
    static Optional<Integer> number(String month) {
        return Optional.ofNullable(MONTHS.get(PlaceNames.plain(month.replace(".", ""))));
    }

    private static Optional<String> iso(Matcher date) {
        String year = date.group("year");
        return Optional.ofNullable(MONTHS.get(PlaceNames.plain(date.group("month"))))
                .map(month ->
                        "%s-%02d-%02d"
                                .formatted(
                                        year.length() == 2 ? "20" + year : year,
                                        month,
                                        Integer.parseInt(date.group("day"))));
    }
}
