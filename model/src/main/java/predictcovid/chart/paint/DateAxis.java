package predictcovid.chart.paint;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import predictcovid.text.Days;

/// Ticks of a time axis: days, weeks, months or years, as many as can be read side by side.
///
/// @param anchor a date that gets a tick when ticks are days or weeks apart
public record DateAxis(LocalDate first, LocalDate last, LocalDate anchor, Locale locale) {
    private static final List<Integer> DAYS = List.of(1, 2, 7, 14);
    private static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12, 24, 60, 120);
    private static final double DAY_LABEL = 76;
    private static final double MONTH_LABEL = 48;

    /// One tick.
    ///
    /// @param label day or month
    /// @param year the year, where it is new to the reader; else empty
    public record Tick(LocalDate date, String label, String year) {}

    /// The axis whose day ticks count back from its last date.
    public static DateAxis of(LocalDate first, LocalDate last, Locale locale) {
        return new DateAxis(first, last, last, locale);
    }

    /// The ticks for an axis of `width` logical pixels.
    public List<Tick> ticks(double width) {
        double pixelsADay = width / Math.max(1, ChronoUnit.DAYS.between(first, last));
        for (int step : DAYS) {
            if (step * pixelsADay >= DAY_LABEL) {
                return labelled(everyFewDays(step), "MMMd");
            }
        }
        int months =
                MONTHS.stream()
                        .filter(step -> step * 30 * pixelsADay >= MONTH_LABEL)
                        .findFirst()
                        .orElse(MONTHS.getLast());
        return labelled(everyFewMonths(months), "MMM");
    }

    private List<LocalDate> everyFewDays(int days) {
        long steps = Math.floorDiv(ChronoUnit.DAYS.between(first, anchor), (long) days);
        LocalDate start = anchor.minusDays(steps * days);
        return start.datesUntil(last.plusDays(1), Period.ofDays(days)).toList();
    }

    private List<LocalDate> everyFewMonths(int months) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate date = LocalDate.of(first.getYear() / 10 * 10, 1, 1);
        for (; !date.isAfter(last); date = date.plusMonths(months)) {
            if (!date.isBefore(first)) {
                dates.add(date);
            }
        }
        return dates;
    }

    private List<Tick> labelled(List<LocalDate> dates, String template) {
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedPattern(template).withLocale(locale);
        List<Tick> ticks = new ArrayList<>();
        int year = Integer.MIN_VALUE;
        for (LocalDate date : dates) {
            boolean fresh = date.getYear() != year;
            year = date.getYear();
            ticks.add(
                    new Tick(
                            date,
                            Days.ordinal(format.format(date), locale),
                            fresh ? Integer.toString(year) : ""));
        }
        return ticks;
    }
}
