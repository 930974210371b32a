package predictcovid.source.description;

import java.util.List;
import java.util.Optional;

/// A column by its name, or by several where a publisher has changed it: the first that a table has
/// is meant.
public record ColumnName(List<String> names) {
    public ColumnName {
        names = List.copyOf(names);
    }

    /// A column of one name.
    public static ColumnName of(String name) {
        return new ColumnName(List.of(name));
    }

    /// The name that the table has.
    public Optional<String> in(List<String> header) {
        return names.stream().filter(header::contains).findFirst();
    }

    /// Whether the table has it under its first name.
    boolean isFirstIn(List<String> header) {
        return header.contains(names.getFirst());
    }

    /// The names with slashes between them.
    @Override
    public String toString() {
        return String.join("/", names);
    }
}
