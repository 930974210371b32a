package predictcovid.catalog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long what comes day by day is kept: all of the last days, then the newest of each week, then
/// the newest of each month, and nothing older.
///
/// @param days at least 1
/// @param weeks after the days
/// @param months after the weeks
public record Retention(int days, int weeks, int months) {
    private static final Pattern TEXT =
            Pattern.compile("([1-9]\\d{0,4})d(?:,([1-9]\\d{0,3})w)?(?:,([1-9]\\d{0,3})m)?");

    /// Reads such as `31d,26w,120m`; weeks and months may be left out.
    ///
    /// @throws IllegalArgumentException when it is written otherwise
    public static Retention parse(String text) {
        Matcher parts = TEXT.matcher(text.replace(" ", ""));
        if (!parts.matches()) {
            throw new IllegalArgumentException("no retention: " + text);
        }
        return new Retention(number(parts, 1), number(parts, 2), number(parts, 3));
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }

    /// What is kept; the newest always is.
    ///
    /// @param age oldest first
    public <T> Set<T> kept(
            Collection<T> all, Function<T, LocalDate> date, Comparator<T> age, LocalDate today) {
        LocalDate endOfDays = today.minusDays(days);
        LocalDate endOfWeeks = endOfDays.minusWeeks(weeks);
        LocalDate endOfMonths = endOfWeeks.minusMonths(months);
        Set<T> kept = new HashSet<>();
        Map<LocalDate, T> newestOfWeek = new HashMap<>();
        Map<YearMonth, T> newestOfMonth = new HashMap<>();
        all.stream().max(age).ifPresent(kept::add);
        for (T each : all) {
            LocalDate day = date.apply(each);
            if (day.isAfter(endOfDays)) {
                kept.add(each);
            } else if (day.isAfter(endOfWeeks)) {
                newestOfWeek.merge(monday(day), each, BinaryOperator.maxBy(age));
            } else if (day.isAfter(endOfMonths)) {
                newestOfMonth.merge(YearMonth.from(day), each, BinaryOperator.maxBy(age));
            }
        }
        kept.addAll(newestOfWeek.values());
        kept.addAll(newestOfMonth.values());
        return kept;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
