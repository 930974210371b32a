package predictcovid.catalog.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A named column of one type.
public sealed interface Column {
    /// Stands in a column of days where one is missing.
    LocalDate NO_DATE = LocalDate.MAX;

    String name();

    /// Number of rows.
    int size();

    /// Whether nothing is known in a row.
    default boolean isMissing(int row) {
        return switch (this) {
            case Dates dates -> dates.values().get(row).equals(NO_DATE);
            case Integers integers -> integers.missing().contains(row);
            case Numbers numbers -> Double.isNaN(numbers.value(row));
            case Texts texts -> texts.values().get(row) == null;
            case Flags _ -> false;
        };
    }

    static Column dates(String name, List<LocalDate> values) {
        return new Dates(name, values);
    }

    static Column integers(String name, List<Integer> values) {
        return new Integers(name, values, Set.of());
    }

    /// Whole numbers, some of which are missing.
    static Column optionalIntegers(String name, List<OptionalInt> values) {
        return new Integers(
                name,
                values.stream().map(value -> value.orElse(0)).toList(),
                IntStream.range(0, values.size())
                        .filter(row -> values.get(row).isEmpty())
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    /// Real numbers; NaN is missing.
    static Column numbers(String name, double... values) {
        return new Numbers(name, values);
    }

    /// Texts; null is missing.
    static Column texts(String name, List<? extends @Nullable String> values) {
        return new Texts(
                name, Collections.unmodifiableList(new ArrayList<@Nullable String>(values)));
    }

    static Column flags(String name, List<Boolean> values) {
        return new Flags(name, values);
    }

    /// Calendar days; [#NO_DATE] is missing.
    record Dates(String name, List<LocalDate> values) implements Column {
        public Dates {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }
    }

    /// Whole numbers of 32 bits.
    ///
    /// @param missing rows whose number is none
    record Integers(String name, List<Integer> values, Set<Integer> missing) implements Column {
        public Integers {
            values = List.copyOf(values);
            missing = Set.copyOf(missing);
        }

        @Override
        public int size() {
            return values.size();
        }
    }

    /// Texts; null is missing.
    record Texts(String name, List<@Nullable String> values) implements Column {
        @Override
        public int size() {
            return values.size();
        }
    }

    /// Yes or no.
    record Flags(String name, List<Boolean> values) implements Column {
        public Flags {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }
    }

    /// Real numbers; NaN is missing.
    final class Numbers implements Column {
        private final String name;
        private final double[] values;

        Numbers(String name, double[] values) {
            this.name = name;
            this.values = values.clone();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int size() {
            return values.length;
        }

        /// The number in a row; NaN when missing.
        public double value(int row) {
            return values[row];
        }

        /// A copy of all numbers.
        public double[] values() {
            return values.clone();
        }
    }
}
