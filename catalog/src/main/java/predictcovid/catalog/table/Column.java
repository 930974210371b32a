package predictcovid.catalog.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A named column of one type.
public sealed interface Column {
    String name();

    /// Number of rows.
    int size();

    static Column dates(String name, List<LocalDate> values) {
        return new Dates(name, values);
    }

    static Column integers(String name, List<Integer> values) {
        return new Integers(name, values);
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

    /// Calendar days.
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
    record Integers(String name, List<Integer> values) implements Column {
        public Integers {
            values = List.copyOf(values);
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
