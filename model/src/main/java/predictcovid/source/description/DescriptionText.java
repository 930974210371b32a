package predictcovid.source.description;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import predictcovid.catalog.csv.CsvLines;
import predictcovid.text.DiseaseNames;

/// A description as TOML, to start from, and its second table of places as CSV.
public final class DescriptionText {
    private final StringBuilder text = new StringBuilder();

    private DescriptionText() {}

    /// The text, which reads as the same description.
    ///
    /// @param places the name of the file with the second table, if there is one
    public static String of(SourceDescription description, String places) {
        DescriptionText text = new DescriptionText();
        if (!description.places().isEmpty()) {
            text.key("places", places);
        }
        text.write(description);
        return text.text.toString();
    }

    /// The second table, by code.
    public static String places(SourceDescription description) {
        StringWriter csv = new StringWriter();
        CsvLines lines = new CsvLines(csv);
        try {
            lines.add(DescriptionFile.PLACE_COLUMNS);
            for (Map.Entry<String, KnownPlace> place :
                    new TreeMap<>(description.places()).entrySet()) {
                KnownPlace known = place.getValue();
                lines.add(
                        List.of(
                                place.getKey(),
                                known.name(),
                                known.population()
                                        .map(it -> String.format(Locale.ROOT, "%.0f", it))
                                        .orElse(""),
                                known.region().orElse("")));
            }
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private void write(SourceDescription description) {
        key("name", description.name());
        key("title", description.title());
        description.nation().ifPresent(it -> key("nation", it));
        description
                .separator()
                .ifPresent(it -> key("separator", it == '\t' ? "tab" : String.valueOf(it)));
        description.decimalComma().ifPresent(it -> key("decimal", it ? "," : "."));
        description.population().ifPresent(it -> column("population", it));
        if (description.addsRows()) {
            key("rows", "add");
        }
        date(description.date());
        description.levels().forEach(this::level);
        description.counts().forEach(this::count);
        filters(description.filters(), true);
        filters(description.filters(), false);
    }

    private void date(DateReading date) {
        text.append("\n[date]\n");
        date.column().ifPresentOrElse(it -> column("column", it), () -> line("in-columns = true"));
        date.year().ifPresent(it -> column("year", it));
        key("is", date.kind().word());
        date.order().ifPresent(it -> key("order", DescriptionKeys.word(it)));
    }

    private void level(PlaceLevel level) {
        text.append("\n[[place]]\n");
        level.code().ifPresent(it -> column("code", it));
        level.codeLength().ifPresent(it -> line("code-length = " + it));
        level.name().ifPresent(it -> column("name", it));
        level.fixed().ifPresent(it -> key("fixed", it));
        if (level.isSpread()) {
            line("in-columns = " + listed(level.columns()));
        }
        if (level.blankIsSum()) {
            key("blank", "sum");
        }
    }

    private void count(CountReading count) {
        text.append("\n[[count]]\n");
        key("measure", DescriptionKeys.word(count.measure()));
        count.column().ifPresent(it -> column("column", it));
        key("counted", count.counted().word());
        if (count.optional()) {
            line("optional = true");
        }
        count.measure()
                .disease()
                .ifPresent(it -> key("event", DiseaseNames.in(Locale.ENGLISH, it)));
        if (!count.where().isEmpty()) {
            line(
                    "where = { "
                            + count.where().stream()
                                    .map(DescriptionText::told)
                                    .collect(Collectors.joining(", "))
                            + " }");
        }
    }

    private static String told(RowFilter filter) {
        return quoted(filter.column().names().getFirst()) + " = " + listed(filter.values());
    }

    private void filters(List<RowFilter> filters, boolean keep) {
        List<RowFilter> some = filters.stream().filter(it -> it.keeps() == keep).toList();
        if (!some.isEmpty()) {
            text.append(keep ? "\n[keep]\n" : "\n[leave-out]\n");
            some.forEach(it -> line(told(it)));
        }
    }

    private void column(String key, ColumnName column) {
        line(key + " = " + listed(column.names()));
    }

    private void key(String key, String value) {
        line(key + " = " + quoted(value));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String listed(List<String> texts) {
        return Optional.of(texts)
                .filter(it -> it.size() == 1)
                .map(it -> quoted(it.getFirst()))
                .orElseGet(() ->
                        texts.stream()
                                .map(DescriptionText::quoted)
                                .collect(Collectors.joining(", ", "[", "]")));
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
        return '"' + escaped + '"';
    }
}
