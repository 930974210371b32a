package predictcovid.source.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// A description in one line for simple tables, such as
/// `date=Meldedatum,place=Kreis,cases=Anzahl,event=measles`, as TOML.
final class InlineDescription {
    /// Which column tells the day, by how it does.
    private static final Map<String, String> DATES =
            new TreeMap<>(
                    Map.of(
                            "date", "day",
                            "week-start", "week-start",
                            "week-end", "week-end",
                            "epidemiological-week", "epidemiological-week",
                            "iso-week", "iso-week",
                            "month", "month"));

    private static final List<String> COUNTS =
            List.of("cases", "deaths", "admissions", "emergency-visits", "positive-tests");
    private static final List<String> OF_COUNTS = List.of("counted", "event");
    private static final List<String> OF_PLACES =
            List.of("place", "place-code", "region", "region-code");
    private static final List<String> OF_DATES = List.of("year", "order");
    private static final List<String> OF_TABLES =
            List.of("population", "nation", "separator", "decimal", "rows", "title");

    private final Map<String, String> words;

    private InlineDescription(Map<String, String> words) {
        this.words = words;
    }

    /// Whether a text is such a line, and no name.
    static boolean is(String text) {
        return text.contains("=");
    }

    /// The description as TOML.
    ///
    /// @throws Fault with a line for each word that is none
    static String toml(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        List<Notice> wrong = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] word = part.split("=", 2);
            if (word.length < 2 || !known().contains(word[0].strip())) {
                wrong.add(new Notice("source.inline", part, String.join(", ", known())));
            } else if (words.put(word[0].strip(), word[1].strip()) != null) {
                wrong.add(new Notice("source.inline-twice", word[0].strip()));
            }
        }
        if (DATES.keySet().stream().filter(words::containsKey).count() > 1) {
            wrong.add(new Notice("source.inline-dates", String.join(", ", DATES.keySet())));
        }
        if (!wrong.isEmpty()) {
            throw Fault.all(wrong);
        }
        return new InlineDescription(words).toml();
    }

    private static List<String> known() {
        return Stream.of(DATES.keySet(), OF_DATES, OF_PLACES, COUNTS, OF_COUNTS, OF_TABLES)
                .flatMap(it -> it.stream())
                .toList();
    }

    private String toml() {
        List<String> lines = new ArrayList<>();
        OF_TABLES.forEach(key -> line(key, key).ifPresent(lines::add));
        DATES.forEach((key, is) ->
                line("column", key)
                        .ifPresent(column -> {
                            lines.addAll(List.of("[date]", column, "is = \"" + is + "\""));
                            OF_DATES.forEach(of -> line(of, of).ifPresent(lines::add));
                        }));
        level("region", lines);
        level("place", lines);
        if (COUNTS.stream().noneMatch(words::containsKey) && "rows".equals(words.get("counted"))) {
            lines.add("[[count]]");
            lines.add("measure = \"cases\"");
            OF_COUNTS.forEach(of -> line(of, of).ifPresent(lines::add));
        }
        for (String measure : COUNTS) {
            line("column", measure)
                    .ifPresent(column -> {
                        lines.addAll(List.of("[[count]]", "measure = \"" + measure + "\"", column));
                        OF_COUNTS.forEach(of -> line(of, of).ifPresent(lines::add));
                    });
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    /// A table without a column of places is about one place.
    private void level(String level, List<String> lines) {
        Set<String> named = words.keySet();
        if (named.contains(level) || named.contains(level + "-code")) {
            lines.add("[[place]]");
            line("name", level).ifPresent(lines::add);
            line("code", level + "-code").ifPresent(lines::add);
        } else if (level.equals("place")) {
            lines.addAll(
                    List.of(
                            "[[place]]",
                            "fixed = " + quoted(words.getOrDefault("nation", "Total"))));
        }
    }

    private Optional<String> line(String key, String word) {
        return Optional.ofNullable(words.get(word)).map(value -> key + " = " + quoted(value));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
