package predictcovid.catalog.csv;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// A way to write numbers: with which mark between thousands, and with which before decimals.
public enum NumberStyle {
    /// `6513`, `6513.0`, `2.1e8`
    POINT("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?", ""),
    /// `6513`, `6513,0`
    COMMA("[+-]?\\d+(,\\d*)?", ""),
    /// `6.513`, `1.234,5`
    DOTS(grouped("\\.", ","), "."),
    /// `6,513`, `1,234.5`
    COMMAS(grouped(",", "\\."), ","),
    /// `6 513`, `1 234,5`, with whatever kind of blank
    BLANKS(grouped(NumberStyle.BLANK, "[.,]"), " \u00A0\u2009\u202F"),
    /// `6'513`, `1'234.5`
    APOSTROPHES(grouped("['\u2019]", "[.,]"), "'\u2019");

    private static final String BLANK = "[ \u00A0\u2009\u202F]";

    private final Pattern pattern;
    private final String thousands;

    NumberStyle(String pattern, String thousands) {
        this.pattern = Pattern.compile(pattern);
        this.thousands = thousands;
    }

    /// Groups of three digits, the first without a leading zero. Three decimals are refused: beside
    /// such groups nobody could tell them from a fourth.
    private static String grouped(String thousands, String decimals) {
        return "[+-]?([1-9]\\d{0,2}(%s\\d{3})+|\\d{1,3})(%s(\\d{0,2}|\\d{4,}))?"
                .formatted(thousands, decimals);
    }

    /// Whether numbers are so written.
    boolean reads(String text) {
        return pattern.matcher(text).matches();
    }

    /// Whether the style has a mark between thousands.
    public boolean isGrouped() {
        return !thousands.isEmpty();
    }

    /// Whether `text` is a number of this style that shows the mark between thousands.
    public boolean isGrouped(String text) {
        return text.chars().anyMatch(c -> thousands.indexOf(c) >= 0) && reads(text);
    }

    /// The number; empty when it is not so written.
    public OptionalDouble parse(String text) {
        if (!reads(text)) {
            return OptionalDouble.empty();
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (thousands.indexOf(c) < 0) {
                plain.append(c == ',' ? '.' : c);
            }
        }
        return OptionalDouble.of(Double.parseDouble(plain.toString()));
    }
}
