package predictcovid.hub.task;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A way to tell a distribution, and what a hub demands of it.
public sealed interface OutputType {
    /// The word in the column `output_type`.
    String name();

    /// Whether every task must be told this way.
    boolean isRequired();

    ValueBounds bounds();

    /// Whether `output_type_id` is a text rather than a number.
    default boolean hasTextIds() {
        return switch (this) {
            case Quantiles _ -> false;
            case Samples samples -> !samples.ids().areNumbers();
            case Other other -> !other.ids().isEmpty();
        };
    }

    /// Values at probability levels.
    ///
    /// @param required levels that must be there, ascending
    /// @param optional levels that may be there
    record Quantiles(
            List<Double> required, List<Double> optional, boolean isRequired, ValueBounds bounds)
            implements OutputType {
        public static final String NAME = "quantile";

        public Quantiles {
            required = required.stream().sorted().toList();
            optional = List.copyOf(optional);
        }

        @Override
        public String name() {
            return NAME;
        }

        /// All levels that may be there, ascending.
        public List<Double> levels() {
            return Stream.concat(required.stream(), optional.stream()).sorted().toList();
        }
    }

    /// Trajectories drawn from the distribution.
    ///
    /// @param ids what names them
    /// @param minimum fewest of each compound unit
    /// @param maximum most of each compound unit
    /// @param compound the columns that one trajectory has a single value of
    record Samples(
            SampleIds ids,
            int minimum,
            int maximum,
            Set<String> compound,
            boolean isRequired,
            ValueBounds bounds)
            implements OutputType {
        public static final String NAME = "sample";

        public Samples {
            compound = Collections.unmodifiableSet(new LinkedHashSet<>(compound));
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /// The names of trajectories.
    ///
    /// @param areNumbers whole numbers rather than texts
    /// @param maxLength most characters
    record SampleIds(boolean areNumbers, int maxLength) {}

    /// Any other way, such as `mean` or `pmf`.
    ///
    /// @param ids values of `output_type_id`; empty when it stays blank
    record Other(String name, Set<String> ids, boolean isRequired, ValueBounds bounds)
            implements OutputType {
        /// The probabilities of categories.
        public static final String PMF = "pmf";

        public Other {
            ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
        }
    }
}
