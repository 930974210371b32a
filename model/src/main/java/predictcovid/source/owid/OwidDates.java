package predictcovid.source.owid;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.foreign.DateStyle;
import predictcovid.text.Fault;

/// A column of dates in the one style that all its cells together show; each text is read once.
final class OwidDates {
    private final OwidCells cells;
    private final String name;
    private final List<@Nullable String> texts;
    private final Map<String, LocalDate> days = new HashMap<>();

    /// @throws Fault when one is no date, or day and month cannot be told apart
    OwidDates(OwidCells cells, String name) {
        this.cells = cells;
        this.name = name;
        this.texts = cells.texts(name);
        Collection<String> distinct = new LinkedHashSet<>();
        texts.forEach(text -> distinct.add(text == null ? "" : text));
        DateStyle style = style(distinct);
        distinct.forEach(text -> days.put(text, style.parse(text).orElseThrow()));
    }

    /// The day of a row.
    LocalDate get(int row) {
        return Objects.requireNonNull(days.get(texts.get(row)));
    }

    private DateStyle style(Collection<String> distinct) {
        List<DateStyle> fitting = DateStyle.fitting(distinct);
        if (fitting.isEmpty()) {
            throw fault("source.bad-date", misfit(distinct));
        }
        if (fitting.size() > 1) {
            throw fault("source.ambiguous-dates", distinct.iterator().next());
        }
        return fitting.getFirst();
    }

    /// The first date that the style of most others does not know.
    private static String misfit(Collection<String> distinct) {
        DateStyle usual =
                Arrays.stream(DateStyle.values())
                        .max(Comparator.comparingLong(style -> fits(style, distinct)))
                        .orElseThrow();
        return distinct.stream()
                .filter(text -> usual.parse(text).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static long fits(DateStyle style, Collection<String> distinct) {
        return distinct.stream().filter(text -> style.parse(text).isPresent()).count();
    }

    private Fault fault(String key, String text) {
        return cells.fault(key, texts.indexOf(text.isEmpty() ? null : text), name, text);
    }
}
