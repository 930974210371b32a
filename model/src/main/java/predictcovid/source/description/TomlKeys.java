package predictcovid.source.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import predictcovid.text.Notice;
import tools.jackson.databind.JsonNode;

/// The keys of one table of a TOML file, asked for by name. What is wrong with them is gathered,
/// and a key that nobody asked for is unknown.
final class TomlKeys {
    private final String file;
    private final String path;
    private final JsonNode table;
    private final List<Notice> faults;
    private final Set<String> known = new LinkedHashSet<>();

    private TomlKeys(String file, String path, JsonNode table, List<Notice> faults) {
        this.file = file;
        this.path = path;
        this.table = table;
        this.faults = faults;
    }

    /// The outermost table of `file`.
    static TomlKeys of(String file, JsonNode root, List<Notice> faults) {
        return new TomlKeys(file, "", root, faults);
    }

    Optional<String> text(String key) {
        return at(key).flatMap(node -> {
            if (node.isString() || node.isNumber()) {
                return Optional.of(node.asString());
            }
            wrong(key, node.toString(), new Notice("source.toml-text"));
            return Optional.empty();
        });
    }

    /// One text or several; none when the key is not there.
    List<String> texts(String key) {
        return at(key).map(node -> texts(key, node)).orElse(List.of());
    }

    private List<String> texts(String key, JsonNode node) {
        List<JsonNode> items = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(items::add);
        } else {
            items.add(node);
        }
        if (items.isEmpty() || !items.stream().allMatch(it -> it.isString() || it.isNumber())) {
            wrong(key, node.toString(), new Notice("source.toml-text"));
            return List.of();
        }
        return items.stream().map(JsonNode::asString).toList();
    }

    Optional<ColumnName> column(String key) {
        return Optional.of(texts(key)).filter(it -> !it.isEmpty()).map(ColumnName::new);
    }

    /// The value whose word stands there.
    <T> Optional<T> choice(String key, List<T> values, Function<T, String> word) {
        Map<String, T> byWord = new LinkedHashMap<>();
        values.forEach(value -> byWord.put(word.apply(value), value));
        return text(key)
                .flatMap(text -> {
                    Optional<T> found = Optional.ofNullable(byWord.get(text));
                    if (found.isEmpty()) {
                        wrong(
                                key,
                                text,
                                new Notice(
                                        "source.toml-words", String.join(", ", byWord.keySet())));
                    }
                    return found;
                });
    }

    Optional<Integer> number(String key) {
        return at(key).flatMap(node -> {
            if (node.isInt() && node.asInt() > 0) {
                return Optional.of(node.asInt());
            }
            wrong(key, node.toString(), new Notice("source.toml-number"));
            return Optional.empty();
        });
    }

    boolean flag(String key) {
        return at(key).map(
                        node -> {
                            if (!node.isBoolean()) {
                                wrong(
                                        key,
                                        node.toString(),
                                        new Notice("source.toml-words", "true, false"));
                            }
                            return node.asBoolean(false);
                        })
                .orElse(false);
    }

    /// The table of that key.
    Optional<TomlKeys> table(String key) {
        return at(key).flatMap(node -> {
            if (node.isObject()) {
                return Optional.of(new TomlKeys(file, path + key + ".", node, faults));
            }
            wrong(key, node.toString(), new Notice("source.toml-table", path + key));
            return Optional.empty();
        });
    }

    /// The tables of that key, each under `[[key]]`.
    List<TomlKeys> tables(String key) {
        List<TomlKeys> tables = new ArrayList<>();
        at(key).ifPresent(node -> {
            if (!node.isArray()) {
                wrong(key, node.toString(), new Notice("source.toml-tables", path + key));
                return;
            }
            int number = 0;
            for (JsonNode each : node) {
                tables.add(new TomlKeys(file, path + key + "[" + ++number + "].", each, faults));
            }
        });
        return tables;
    }

    /// All keys with their texts, whatever they are called.
    Map<String, List<String>> all() {
        return table.propertyNames().stream()
                .collect(
                        Collectors.toMap(key -> key, this::texts, (a, _) -> a, LinkedHashMap::new));
    }

    private Optional<JsonNode> at(String key) {
        known.add(key);
        return Optional.ofNullable(table.get(key));
    }

    /// Says that the value of a key is not allowed.
    void wrong(String key, String value, Notice allowed) {
        faults.add(new Notice("source.toml-wrong", file, path + key, value, allowed));
    }

    /// Says that a key is not there.
    void missing(String key) {
        faults.add(new Notice("source.toml-missing", file, path + key));
    }

    /// Says which keys nobody asked for.
    void end() {
        table.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .forEach(key ->
                        faults.add(
                                new Notice(
                                        "source.toml-unknown",
                                        file,
                                        path + key,
                                        String.join(", ", known))));
    }
}
