package predictcovid.catalog.csv;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// For whom CSV is written.
public enum CsvForm {
    /// For programs: commas, decimal points, numbers in full precision.
    PROGRAMS(',', ""),

    /// For spreadsheets where a comma parts decimals, such as those of Brazil: semicolons, as many
    /// digits as mean something, and a mark by which Excel knows UTF-8.
    SPREADSHEETS(';', "\ufeff");

    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final double WHOLE = 1000;

    private final char separator;
    private final String mark;

    CsvForm(char separator, String mark) {
        this.separator = separator;
        this.mark = mark;
    }

    char separator() {
        return separator;
    }

    String mark() {
        return mark;
    }

    /// A number that is not missing.
    public String number(double value) {
        return switch (this) {
            case PROGRAMS -> exact(value);
            case SPREADSHEETS -> brief(value).replace('.', ',');
        };
    }

    /// Case counts without an exponent, which people and spreadsheets read badly.
    private static String exact(double value) {
        boolean isLarge = Math.abs(value) >= 1e7 && Math.abs(value) < 1e15;
        return isLarge ? BigDecimal.valueOf(value).toPlainString() : Double.toString(value);
    }

    /// Whole from a thousand on, else four digits, with a decimal point; "" where it is infinite.
    public static String brief(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded =
                Math.abs(value) >= WHOLE
                        ? exact.setScale(0, RoundingMode.HALF_EVEN)
                        : exact.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
