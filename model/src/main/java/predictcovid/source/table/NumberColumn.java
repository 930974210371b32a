package predictcovid.source.table;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.csv.NumberForm;
import predictcovid.catalog.csv.NumberStyle;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// A column of counts of people, written in whatever style all its cells together show, or with the
/// decimal mark that a description tells.
final class NumberColumn {
    private static final double MORE_THAN_ANYONE = 1e10;

    /// Between commas a decimal comma would be quoted, and nobody counts in decimals.
    private static final Set<NumberStyle> BETWEEN_COMMAS =
            EnumSet.complementOf(EnumSet.of(NumberStyle.COMMA));

    private static final Set<NumberStyle> OF_DECIMAL_COMMA =
            EnumSet.of(
                    NumberStyle.COMMA,
                    NumberStyle.DOTS,
                    NumberStyle.BLANKS,
                    NumberStyle.APOSTROPHES);

    private static final Set<NumberStyle> OF_DECIMAL_POINT =
            EnumSet.of(
                    NumberStyle.POINT,
                    NumberStyle.COMMAS,
                    NumberStyle.BLANKS,
                    NumberStyle.APOSTROPHES);

    private final TableCells cells;
    private final String name;
    private final List<@Nullable String> texts;
    private final Optional<NumberStyle> style;
    private final Map<String, Double> numbers = new HashMap<>();

    /// @param decimalComma whether decimals stand behind a comma, where that is told
    /// @throws Fault when its cells are not written in one style
    NumberColumn(TableCells cells, String name, Optional<Boolean> decimalComma) {
        this.cells = cells;
        this.name = name;
        this.texts = cells.texts(name);
        Collection<String> distinct = new LinkedHashSet<>();
        texts.stream().filter(Objects::nonNull).forEach(distinct::add);
        this.style = decimalComma.isPresent() ? Optional.empty() : Optional.of(style(distinct));
        Set<NumberStyle> styles =
                style.<Set<NumberStyle>>map(EnumSet::of)
                        .orElseGet(() ->
                                decimalComma.orElse(false) ? OF_DECIMAL_COMMA : OF_DECIMAL_POINT);
        distinct.forEach(text -> numbers.put(text, number(text, styles)));
    }

    private static double number(String text, Set<NumberStyle> styles) {
        return styles.stream()
                .map(each -> each.parse(text))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .findFirst()
                .orElse(Double.NaN);
    }

    private NumberStyle style(Collection<String> distinct) {
        Set<NumberStyle> allowed =
                cells.mayHaveCommas() ? EnumSet.allOf(NumberStyle.class) : BETWEEN_COMMAS;
        NumberForm form = NumberForm.ofCounts(distinct, allowed);
        if (!form.doubtful().isEmpty()) {
            throw doubtful(form.doubtful());
        }
        return form.style();
    }

    /// NaN when blank.
    double get(int row) {
        String text = texts.get(row);
        return text == null ? Double.NaN : numbers.getOrDefault(text, Double.NaN);
    }

    /// Whether a number is missing or wrong.
    static boolean isOdd(double number) {
        return !(Math.abs(number) < MORE_THAN_ANYONE);
    }

    /// What is wrong with a cell that is no number, or larger than any count of people.
    Optional<Notice> trouble(int row) {
        String text = texts.get(row);
        return text == null || !isOdd(get(row))
                ? Optional.empty()
                : Optional.of(cells.notice("source.bad-number", row, name, text));
    }

    /// Says that marks were taken to stand between thousands.
    Optional<Notice> note() {
        return style.filter(NumberStyle::isGrouped)
                .flatMap(grouped ->
                        numbers.keySet().stream()
                                .filter(grouped::isGrouped)
                                .map(texts::indexOf)
                                .min(Integer::compare))
                .map(row ->
                        new Notice(
                                "source.thousands",
                                cells.file(),
                                cells.line(row),
                                cells.column(row, name),
                                texts.get(row),
                                get(row)));
    }

    private Fault doubtful(List<String> doubtful) {
        String first = doubtful.getFirst();
        String last = doubtful.getLast();
        return new Fault(
                doubtful.size() == 1 ? "source.unclear-number" : "source.mixed-numbers",
                cells.file(),
                line(first),
                cells.column(texts.indexOf(first), name),
                first,
                line(last),
                last);
    }

    private String line(String text) {
        return cells.line(texts.indexOf(text));
    }
}
