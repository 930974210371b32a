package predictcovid.catalog.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a file writes its dates. One file has one style, which only all its dates together may tell.
public enum DateStyle {
    ISO("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})"),
    DAY_FIRST("(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>\\d{4})"),
    MONTH_FIRST("(?<month>\\d{1,2})[/.-](?<day>\\d{1,2})[/.-](?<year>\\d{4})");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Pattern pattern;

    DateStyle(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /// The styles in which each of `dates` is a day between 1900 and 2200.
    public static List<DateStyle> fitting(Collection<String> dates) {
        return Arrays.stream(values())
                .filter(style -> dates.stream().allMatch(date -> style.parse(date).isPresent()))
                .toList();
    }

    /// The day that `text` names; empty when it names none in this style.
    public Optional<LocalDate> parse(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group("year"));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            int month = Integer.parseInt(matcher.group("month"));
            return Optional.of(LocalDate.of(year, month, Integer.parseInt(matcher.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
