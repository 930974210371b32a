package predictcovid.catalog.csv;

import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How a column writes its numbers, which only all its cells together may tell: `6.513` is a
/// decimal number beside `0.5` and thousands beside `45.919.049`.
///
/// @param style of all cells that are numbers in any style
/// @param doubtful empty; or two cells that do not go together, or one that may be read in two ways
///   and no other tells
public record NumberForm(NumberStyle style, List<String> doubtful) {
    /// `52.000`: 52,000, or 52 with three decimals.
    private static final Pattern ROUND = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]000");

    public NumberForm {
        doubtful = List.copyOf(doubtful);
    }

    /// The form of counts. Where all fractions have three digits they are thousands, since nobody
    /// counts in thousandths.
    ///
    /// @param cells without surrounding blanks; what is no number in any style is passed over
    /// @param allowed styles, `POINT` among them
    public static NumberForm ofCounts(Collection<String> cells, Set<NumberStyle> allowed) {
        Set<NumberStyle> styles =
                select(
                        allowed,
                        style -> !style.isGrouped() || cells.stream().anyMatch(style::isGrouped));
        List<String> numbers = numbers(cells, styles);
        Set<NumberStyle> fitting = fitting(numbers, styles);
        Optional<NumberStyle> thousands =
                fitting.stream()
                        .filter(style -> numbers.stream().anyMatch(style::isGrouped))
                        .findFirst();
        if (thousands.isPresent()) {
            boolean mayBeDecimals =
                    numbers.stream().allMatch(cell -> ROUND.matcher(cell).matches());
            return new NumberForm(
                    thousands.get(), mayBeDecimals ? List.of(numbers.getFirst()) : List.of());
        }
        return fitting.stream()
                .filter(style -> !style.isGrouped())
                .findFirst()
                .map(style -> decimals(style, numbers))
                .orElseGet(() -> mixed(numbers, styles));
    }

    /// The form of shares, which have no thousands.
    ///
    /// @param cells without surrounding blanks; what is no number in any style is passed over
    public static NumberForm ofShares(Collection<String> cells) {
        Set<NumberStyle> styles = EnumSet.of(NumberStyle.POINT, NumberStyle.COMMA);
        List<String> numbers = numbers(cells, styles);
        return fitting(numbers, styles).stream()
                .findFirst()
                .map(style -> new NumberForm(style, List.of()))
                .orElseGet(() -> mixed(numbers, styles));
    }

    private static List<String> numbers(Collection<String> cells, Set<NumberStyle> styles) {
        return cells.stream()
                .filter(cell -> styles.stream().anyMatch(style -> style.reads(cell)))
                .distinct()
                .toList();
    }

    /// In the order of the styles.
    private static Set<NumberStyle> fitting(List<String> numbers, Set<NumberStyle> styles) {
        return select(styles, style -> numbers.stream().allMatch(style::reads));
    }

    private static Set<NumberStyle> select(
            Set<NumberStyle> styles, Predicate<NumberStyle> condition) {
        return styles.stream()
                .filter(condition)
                .collect(toCollection(() -> EnumSet.noneOf(NumberStyle.class)));
    }

    /// Thousands beside whole numbers without their mark, such as `6.513` and `1204`, are no
    /// decimals, unless a number such as `0.5` shows that there are some.
    private static NumberForm decimals(NumberStyle style, List<String> numbers) {
        NumberStyle twin = style == NumberStyle.POINT ? NumberStyle.DOTS : NumberStyle.COMMAS;
        char mark = style == NumberStyle.POINT ? '.' : ',';
        List<String> fractions = numbers.stream().filter(it -> it.indexOf(mark) >= 0).toList();
        if (fractions.isEmpty() || !fractions.stream().allMatch(twin::isGrouped)) {
            return new NumberForm(style, List.of());
        }
        return new NumberForm(style, pair(fractions.getFirst(), twin, numbers));
    }

    private static NumberForm mixed(List<String> numbers, Set<NumberStyle> styles) {
        String marked =
                numbers.stream()
                        .filter(cell -> !NumberStyle.POINT.reads(cell))
                        .findFirst()
                        .orElseThrow();
        NumberStyle style =
                styles.stream().filter(each -> each.reads(marked)).findFirst().orElseThrow();
        return new NumberForm(NumberStyle.POINT, pair(marked, style, numbers));
    }

    /// A cell and the first one that its style does not read.
    private static List<String> pair(String cell, NumberStyle style, List<String> numbers) {
        return Stream.concat(
                        Stream.of(cell),
                        numbers.stream().filter(other -> !style.reads(other)).limit(1))
                .toList();
    }
}
