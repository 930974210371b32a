package predictcovid.web.page.dashboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A column by which the places can be sorted.
enum SortColumn {
    PLACE,
    LAST,
    NEXT,
    EXPECTED,
    CHANGE,
    RATE,
    RISE;

    /// What it is sorted by; NaN where that is unknown, and of names.
    double of(Prospect prospect) {
        return switch (this) {
            case PLACE -> Double.NaN;
            case LAST -> prospect.last();
            case NEXT -> prospect.next();
            case EXPECTED -> prospect.expected();
            case CHANGE -> prospect.change();
            case RATE -> prospect.rate();
            case RISE -> prospect.rise();
        };
    }

    /// Names begin with A, numbers with the largest.
    boolean isDescendingAtFirst() {
        return this != PLACE;
    }

    /// Such as `last`.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one that an address names.
    static Optional<SortColumn> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
