package predictcovid.chart.paint;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import predictcovid.target.Frequency;
import predictcovid.target.Target;
import predictcovid.text.Days;
import predictcovid.text.EventWords;
import predictcovid.text.PlaceNames;
import predictcovid.text.Texts;
import predictcovid.text.WeekName;

/// How the pictures say places, dates and numbers in one of the program's languages.
public record Wording(Locale language) {
    /// Made before pictures are drawn side by side: the JDK's look-up of patterns is not safe for
    /// several threads at once.
    private static final Map<Locale, DateTimeFormatter> MONTH_AND_DAY = monthAndDay();

    private static final List<String> COLUMNS =
            List.of(
                    "month",
                    "weekday",
                    "day",
                    "current_new_cases",
                    "diff_current_new_cases",
                    "mean_current_days");

    /// The program's own columns in the order of its settings, then others by name.
    public static final Comparator<String> COLUMN_ORDER =
            Comparator.comparingInt((String column) -> Math.floorMod(COLUMNS.indexOf(column), 1000))
                    .thenComparing(Comparator.naturalOrder());

    private static Map<Locale, DateTimeFormatter> monthAndDay() {
        Map<Locale, DateTimeFormatter> formats = new HashMap<>();
        for (Locale language : Texts.LANGUAGES) {
            DateTimeFormatter format =
                    DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(language);
            // the first use makes the format, and is not safe for several threads (JDK 25)
            String _ = format.format(LocalDate.EPOCH);
            formats.put(language, format);
        }
        return Map.copyOf(formats);
    }

    /// The wording that serves `locale`.
    public static Wording in(Locale locale) {
        return new Wording(Texts.language(locale));
    }

    /// The sentence `chart.` + `key`.
    public String say(String key, Object... args) {
        return Texts.in(language, "chart." + key, args);
    }

    /// The sentence for the frequency: `chart.` + `key` + `.daily` or `.weekly`.
    public String say(Frequency frequency, String key, Object... args) {
        return say(key + (frequency == Frequency.DAILY ? ".daily" : ".weekly"), args);
    }

    /// The place's name in the reader's language.
    public String place(String location) {
        return PlaceNames.in(language, location);
    }

    /// A day with its year.
    public String date(LocalDate date) {
        return Days.brief(date, language);
    }

    /// The last day of a step with its year, and of a week its number.
    public String step(LocalDate last, Frequency frequency) {
        return switch (frequency) {
            case DAILY -> date(last);
            case WEEKLY -> new WeekName(last).in(language);
        };
    }

    /// Two steps, the year only once where it is the same; of weeks their numbers and the last day.
    public String period(LocalDate from, LocalDate to, Frequency frequency) {
        return switch (frequency) {
            case DAILY -> period(from, to);
            case WEEKLY ->
                    (from.isBefore(to) ? new WeekName(from).shortIn(language) + " – " : "")
                            + new WeekName(to).in(language);
        };
    }

    /// Two days, the year only once where it is the same.
    public String period(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) {
            return date(to);
        }
        DateTimeFormatter monthAndDay =
                Optional.ofNullable(MONTH_AND_DAY.get(language)).orElseThrow();
        String start =
                from.getYear() == to.getYear()
                        ? Days.ordinal(monthAndDay.format(from), language)
                        : date(from);
        return start + " – " + date(to);
    }

    /// A number of events: whole, or with the decimals that a small number needs.
    public String count(double value) {
        double size = Math.abs(value);
        return number(value, 0, size >= 10 ? 0 : size >= 1 ? 1 : 3);
    }

    /// A value of a target: a count, or a share in percent.
    public String value(Target target, double value) {
        return target.isShare() ? smallShare(value / target.whole()) : count(value);
    }

    /// Events and how often, such as "dengue cases a week".
    public String every(Target target) {
        return new EventWords(target).every(language);
    }

    /// So many events, such as "dengue cases" after their number.
    public String events(Target target, double number) {
        return new EventWords(target).of(language, number);
    }

    /// A change in a number, with its sign.
    public String change(double value) {
        return value > 0 ? "+" + count(value) : count(value);
    }

    /// A number with exactly so many decimals.
    public String fixed(double value, int decimals) {
        return number(value, decimals, decimals);
    }

    /// An error as a fraction, shown times 100.
    public String error(double rmsle) {
        return fixed(100 * rmsle, 2);
    }

    /// A share (0 to 1) in percent.
    public String percent(double share) {
        return number(100 * share, 0, 1) + "%";
    }

    /// A share (0 to 1) in percent with one decimal, for shares that stand in one column.
    public String share(double share) {
        return number(100 * share, 1, 1) + "%";
    }

    /// A share (0 to 1) in percent with the decimals that a small one needs.
    public String smallShare(double share) {
        double size = Math.abs(100 * share);
        return fixed(100 * share, size >= 10 ? 1 : size >= 0.1 ? 2 : 3) + "%";
    }

    /// What the feature column holds; the technical name where the program has no other word for
    /// it.
    public String column(String column) {
        return COLUMNS.contains(column) ? say("column." + column) : column;
    }

    private String number(double value, int leastDecimals, int mostDecimals) {
        if (Double.isNaN(value)) {
            return "–";
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language);
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(mostDecimals);
        return format.format(value == 0 ? 0 : value);
    }
}
