package predictcovid.web.page.dashboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a place is heading, as far as its forecast can tell.
public enum Trend {
    /// More than last is twice as likely as not.
    GROWING,
    /// Neither direction is, and the median is close to what came last.
    STEADY,
    /// Less than last is twice as likely as not.
    DECLINING,
    /// Neither direction is, and the median is not close.
    UNCLEAR;

    private static final double LIKELY = 2.0 / 3;
    private static final double CLOSE = 0.1;

    /// The trend of these chances.
    ///
    /// @param rise the chance of more than last, 0 to 1
    /// @param fall the chance of less than last
    /// @param change of the median as a fraction; NaN where too little came last to tell
    static Trend of(double rise, double fall, double change) {
        if (rise >= LIKELY) {
            return GROWING;
        }
        if (fall >= LIKELY) {
            return DECLINING;
        }
        return Math.abs(change) > CLOSE ? UNCLEAR : STEADY;
    }

    /// The one that an address names.
    static Optional<Trend> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /// Such as `growing`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
