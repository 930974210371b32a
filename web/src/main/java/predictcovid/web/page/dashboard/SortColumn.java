package predictcovid.web.page.dashboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// A column by which the places can be sorted.
enum SortColumn {
    PLACE(_ -> Double.NaN),
    LAST(Prospect::last),
    NEXT(Prospect::next),
    EXPECTED(Prospect::expected),
    CHANGE(Prospect::change),
    RATE(Prospect::rate),
    RISE(Prospect::rise);

    private final ToDoubleFunction<Prospect> number;

    SortColumn(ToDoubleFunction<Prospect> number) {
        this.number = number;
    }

    /// What it is sorted by; NaN where that is unknown, and of names.
    double of(Prospect prospect) {
        return number.applyAsDouble(prospect);
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
