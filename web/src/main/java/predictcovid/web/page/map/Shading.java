package predictcovid.web.page.map;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import predictcovid.web.page.Words;
import predictcovid.web.page.dashboard.Prospect;

/// What the colours of a map tell, in five classes.
enum Shading {
    /// The chance of a rise.
    RISE,
    /// The expected change.
    CHANGE,
    /// What is expected for each 100,000 people, in classes of as many places each.
    RATE;

    /// The one that an address names; else the chance of a rise.
    static Shading named(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(RISE);
    }

    /// Such as `rise`.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether its classes go from less to more and not from fall to rise.
    boolean isOfOneKind() {
        return this == RATE;
    }

    double of(Prospect prospect) {
        return switch (this) {
            case RISE -> prospect.rise();
            case CHANGE -> prospect.change();
            case RATE -> prospect.rate();
        };
    }

    /// Where the classes part, ascending; a value on a bound belongs above it.
    List<Double> bounds(Collection<Prospect> prospects) {
        return switch (this) {
            case RISE -> List.of(0.1, 1.0 / 3, 2.0 / 3, 0.9);
            case CHANGE -> List.of(-0.5, -0.1, 0.1, 0.5);
            case RATE -> fifths(prospects);
        };
    }

    private List<Double> fifths(Collection<Prospect> prospects) {
        double[] sorted =
                prospects.stream()
                        .mapToDouble(this::of)
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        return sorted.length == 0
                ? List.of(0.0)
                : Stream.of(0.2, 0.4, 0.6, 0.8)
                        .map(part -> sorted[(int) (part * sorted.length)])
                        .distinct()
                        .toList();
    }

    /// A value in words; an em dash where it is unknown.
    String told(double value, Words words) {
        if (Double.isNaN(value)) {
            return "—";
        }
        return switch (this) {
            case RISE -> words.percent(value);
            case CHANGE -> words.signedPercent(value);
            case RATE -> words.threeDigits(value);
        };
    }
}
