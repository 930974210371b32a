package predictcovid.hub.task;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import predictcovid.text.Notice;

/// A way to tell a distribution, and what a hub demands of it.
public sealed interface OutputType {
    /// The ways that the hubverse knows.
    Set<String> NAMES =
            Collections.unmodifiableSet(
                    new LinkedHashSet<>(
                            List.of(
                                    "mean",
                                    "median",
                                    Quantiles.NAME,
                                    Other.CDF,
                                    Other.PMF,
                                    Samples.NAME)));

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

        /// How many are taken, in words.
        public Notice range() {
            return minimum == maximum
                    ? new Notice("hub.check.exactly", minimum)
                    : new Notice("hub.check.between", minimum, maximum);
        }
    }

    /// The names of trajectories.
    ///
    /// @param areNumbers whole numbers rather than texts
    /// @param maxLength most characters
    record SampleIds(boolean areNumbers, int maxLength) {}

    /// Any other way, such as `mean` or `pmf`.
    ///
    /// @param required values of `output_type_id` that must be there, in the hub's order
    /// @param optional values that may be there; both are empty when it stays blank
    record Other(
            String name,
            Set<String> required,
            Set<String> optional,
            boolean isRequired,
            ValueBounds bounds)
            implements OutputType {
        /// Probabilities of all that may happen.
        public static final String PMF = "pmf";

        /// Probabilities of at most this much.
        public static final String CDF = "cdf";

        public Other {
            required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
            optional = Collections.unmodifiableSet(new LinkedHashSet<>(optional));
        }

        /// All values that may be there, in the hub's order.
        public Set<String> ids() {
            Set<String> ids = new LinkedHashSet<>(required);
            ids.addAll(optional);
            return ids;
        }
    }
}
