package predictcovid.web.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.MissingResourceException;
import predictcovid.catalog.RunManifest;
import predictcovid.text.Days;
import predictcovid.text.Texts;
import predictcovid.text.WeekName;

/// Numbers, dates and sentences in the reader's language.
public record Words(Locale language) {
    /// Days; a source that comes monthly is not old.
    private static final int LONG_BEFORE = 30;

    private static final MathContext ABOUT = new MathContext(3);
    private static final double FOUR_IN_FIVE = 0.8;
    private static final double SAME = 1e-6;

    /// In the language that serves `locale`.
    public static Words in(Locale locale) {
        return new Words(Texts.language(locale));
    }

    /// Such as `en` or `pt-BR`.
    public String tag() {
        return language.toLanguageTag();
    }

    /// The sentence `web.` + `key`.
    public String say(String key, Object... args) {
        return Texts.in(language, "web." + key, args);
    }

    /// The sentence `web.` + `key`, or another one when a later program knows more than this one.
    public String sayOr(String key, String other) {
        try {
            return say(key);
        } catch (MissingResourceException e) {
            return say(other);
        }
    }

    /// `World` in the reader's language, other places as they are.
    public String place(String location) {
        return Texts.place(language, location);
    }

    /// The place of a run in the reader's language; invented ones are called as they are.
    public String placeOf(RunManifest run) {
        String location = run.series().location();
        return run.simulated()
                ? place(location)
                : predictcovid.text.PlaceNames.in(language, location);
    }

    /// A whole number with its thousands parted.
    public String count(double value) {
        return numbers(0).format(value);
    }

    /// A number of which only the first three digits mean something.
    public String about(double value) {
        return count(Double.isFinite(value) ? new BigDecimal(value).round(ABOUT).doubleValue() : 0);
    }

    /// An error times 100, as the original published it.
    public String times100(double error) {
        return numbers(2).format(100 * error);
    }

    /// What one lost for each unit that another lost.
    public String ratio(double value) {
        return numbers(2).format(value);
    }

    /// Any number with three digits that mean something.
    public String threeDigits(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        BigDecimal rounded = new BigDecimal(value).round(ABOUT);
        format.setMaximumFractionDigits(Math.max(0, rounded.scale()));
        return format.format(rounded);
    }

    /// A share as a whole percentage.
    public String percent(double share) {
        return NumberFormat.getPercentInstance(language).format(share);
    }

    /// A change as a whole percentage with its sign.
    public String signedPercent(double change) {
        String percent = percent(Math.abs(change));
        return percent.equals(percent(0)) ? percent : (change > 0 ? "+" : "−") + percent;
    }

    /// How likely it is to be between two values, as the rest of a sentence.
    public String chance(double coverage, String lower, String upper) {
        return Math.abs(coverage - FOUR_IN_FIVE) < SAME
                ? say("answer.chance", lower, upper)
                : say("answer.interval", percent(coverage), lower, upper);
    }

    /// A share in percent with three digits that mean something.
    public String smallShare(double share) {
        NumberFormat percent = NumberFormat.getPercentInstance(language);
        percent.setMaximumFractionDigits(3);
        return percent.format(
                Double.isFinite(share) ? new BigDecimal(share).round(ABOUT).doubleValue() : 0);
    }

    /// A day in full.
    public String date(LocalDate date) {
        return Days.full(date, language);
    }

    /// How up to date data are: as known on a day, or up to their last one where that is long
    /// before, as in an old file.
    ///
    /// @param asOfKey of the sentence of the first kind
    /// @param dataToKey of the second
    public String known(String asOfKey, String dataToKey, LocalDate asOf, LocalDate last) {
        return last.plusDays(LONG_BEFORE).isBefore(asOf)
                ? say(dataToKey, date(last))
                : say(asOfKey, date(asOf));
    }

    /// A day in a table.
    public String shortDate(LocalDate date) {
        return Days.brief(date, language);
    }

    /// A day in a table, or a week by its number and last day.
    public String shortStep(LocalDate last, boolean isWeekly) {
        return isWeekly ? new WeekName(last).in(language) : shortDate(last);
    }

    /// A moment in UTC.
    public String time(Instant time) {
        String moment =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language)
                        .withZone(ZoneOffset.UTC)
                        .format(time);
        return Days.ordinal(moment, language) + " UTC";
    }

    /// A file's size.
    public String size(long bytes) {
        return bytes < 1_000_000
                ? count(Math.max(1, bytes / 1000.0)) + " kB"
                : numbers(1).format(bytes / 1e6) + " MB";
    }

    private NumberFormat numbers(int digits) {
        NumberFormat numbers = NumberFormat.getNumberInstance(language);
        numbers.setMinimumFractionDigits(digits);
        numbers.setMaximumFractionDigits(digits);
        return numbers;
    }
}
