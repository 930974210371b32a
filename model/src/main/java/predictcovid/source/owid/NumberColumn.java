package predictcovid.source.owid;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.foreign.NumberForm;
import predictcovid.catalog.foreign.NumberStyle;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// A column of counts of people, written in whatever style all its cells together show.
final class NumberColumn {
    private static final double MORE_THAN_ANYONE = 1e10;

    /// Between commas a decimal comma would be quoted, and nobody counts in decimals.
    private static final Set<NumberStyle> STYLES =
            EnumSet.complementOf(EnumSet.of(NumberStyle.COMMA));

    private final OwidCells cells;
    private final String name;
    private final List<@Nullable String> texts;
    private final NumberStyle style;
    private final Map<String, Double> numbers = new HashMap<>();

    /// @throws Fault when its cells are not written in one style
    NumberColumn(OwidCells cells, String name) {
        this.cells = cells;
        this.name = name;
        this.texts = cells.texts(name);
        Collection<String> distinct = new LinkedHashSet<>();
        texts.stream().filter(Objects::nonNull).forEach(distinct::add);
        NumberForm form = NumberForm.ofCounts(distinct, STYLES);
        if (!form.doubtful().isEmpty()) {
            throw doubtful(form.doubtful());
        }
        this.style = form.style();
        distinct.forEach(text -> numbers.put(text, style.parse(text).orElse(Double.NaN)));
    }

    /// NaN when blank; a fault when the text is no number, or larger than any count of people.
    double get(int row) {
        String text = texts.get(row);
        if (text == null) {
            return Double.NaN;
        }
        double number = numbers.getOrDefault(text, Double.NaN);
        if (!(Math.abs(number) < MORE_THAN_ANYONE)) {
            throw cells.fault("source.bad-number", row, name, text);
        }
        return number;
    }

    /// Cells without a number.
    int blank() {
        return (int) texts.stream().filter(Objects::isNull).count();
    }

    /// Says that marks were taken to stand between thousands.
    Optional<Notice> note() {
        if (!style.isGrouped()) {
            return Optional.empty();
        }
        return numbers.keySet().stream()
                .filter(style::isGrouped)
                .map(texts::indexOf)
                .min(Integer::compare)
                .map(row ->
                        new Notice(
                                "source.thousands",
                                cells.file(),
                                cells.line(row),
                                name,
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
                name,
                first,
                line(last),
                last);
    }

    private String line(String text) {
        return cells.line(texts.indexOf(text));
    }
}
