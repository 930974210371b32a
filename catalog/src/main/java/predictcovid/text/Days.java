package predictcovid.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Days in words. Portuguese calls the first of a month so, which the common rules do not know.
public final class Days {
    private Days() {}

    /// Such as `June 1, 2020` and `1º de junho de 2020`.
    public static String full(LocalDate day, Locale language) {
        return said(day, FormatStyle.LONG, language);
    }

    /// Such as `Jun 1, 2020` and `1º de jun. de 2020`.
    public static String brief(LocalDate day, Locale language) {
        return said(day, FormatStyle.MEDIUM, language);
    }

    private static String said(LocalDate day, FormatStyle style, Locale language) {
        String date = DateTimeFormatter.ofLocalizedDate(style).withLocale(language).format(day);
        return ordinal(date, language);
    }

    /// A text that begins with a day, with the first of a month as the language has it.
    public static String ordinal(String date, Locale language) {
        return language.getLanguage().equals("pt") ? date.replaceFirst("^1 de ", "1º de ") : date;
    }
}
