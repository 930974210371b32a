package predictcovid.text;

import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.Locale;

/// An epidemiological week by its number and last day. Week 1 of a year is the first with four days
/// or more in it, whichever weekday weeks end on: an ISO week when they end on Sunday, one of the
/// Americas when they end on Saturday.
///
/// @param lastDay the seventh day
public record WeekName(LocalDate lastDay) implements Spoken {
    private static final int LEAST_DAYS_OF_WEEK_1 = 4;

    /// Its number in its year, from 1 to 53.
    public int number() {
        return lastDay.get(
                WeekFields.of(lastDay.getDayOfWeek().plus(1), LEAST_DAYS_OF_WEEK_1)
                        .weekOfWeekBasedYear());
    }

    /// Such as `EW 24 (Jun 14, 2020)`.
    @Override
    public String in(Locale locale) {
        Locale language = Texts.language(locale);
        return Texts.in(language, "text.week", number(), Days.brief(lastDay, language));
    }

    /// Such as `EW 24`.
    public String shortIn(Locale locale) {
        return Texts.in(locale, "text.week.short", number());
    }
}
