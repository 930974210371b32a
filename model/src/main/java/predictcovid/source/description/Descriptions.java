package predictcovid.source.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import predictcovid.text.Fault;

/// The descriptions that the program brings along.
public final class Descriptions {
    /// The word for letting a table's columns decide.
    public static final String AUTO = "auto";

    private static final List<String> NAMES =
            List.of(
                    "owid",
                    "owid-legacy",
                    "who-daily",
                    "who-weekly",
                    "jhu",
                    "brasil-io",
                    "brasil-io-cities",
                    "wcota-states",
                    "wcota-cities",
                    "ministerio-saude",
                    "ministerio-saude-cities",
                    "infodengue",
                    "infogripe",
                    "ecdc",
                    "ecdc-weekly",
                    "erviss",
                    "flunet");

    /// Of these files others are read unless these are asked for.
    private static final Set<String> ASKED_FOR =
            Set.of("brasil-io-cities", "ministerio-saude-cities");

    private static final double NEARLY_ALL = 0.75;
    private static final int FEW = 4;

    private Descriptions() {}

    /// All of them, read when first one is asked for.
    private static final class BuiltIn {
        static final List<SourceDescription> ALL = NAMES.stream().map(Descriptions::read).toList();

        /// Those that a table's columns tell.
        static final List<SourceDescription> TOLD =
                ALL.stream().filter(it -> !ASKED_FOR.contains(it.name())).toList();
    }

    /// Their names.
    public static List<String> names() {
        return NAMES;
    }

    /// Whether a text may name a description, or be one: `date=…,place=…,cases=…`.
    public static boolean mayBe(String text) {
        return text.endsWith(".toml") || InlineDescription.is(text) || NAMES.contains(text);
    }

    /// The one of that name, that of a file when it ends in `.toml`, or the text itself when it is
    /// one.
    ///
    /// @throws Fault of wrong use when there is none of that name; of the data when the file is
    ///   wrong
    public static SourceDescription named(String name) {
        if (InlineDescription.is(name)) {
            return DescriptionFile.ofLine(name);
        }
        if (name.endsWith(".toml")) {
            return DescriptionFile.read(Path.of(name));
        }
        if (!NAMES.contains(name)) {
            throw new Fault(
                    Fault.Kind.WRONG_USE,
                    "source.unknown-description",
                    name,
                    String.join(", ", NAMES));
        }
        return BuiltIn.ALL.get(NAMES.indexOf(name));
    }

    /// Those whose columns a table has, the best first; several that need the same columns are
    /// equally good.
    public static List<SourceDescription> fitting(List<String> header) {
        List<SourceDescription> fitting =
                BuiltIn.TOLD.stream()
                        .filter(it ->
                                it.telling().allMatch(column -> column.in(header).isPresent()))
                        .sorted(Comparator.comparingLong(it -> -firsts(it, header)))
                        .toList();
        return fitting.stream()
                .filter(it -> firsts(it, header) == firsts(fitting.getFirst(), header))
                .toList();
    }

    private static long firsts(SourceDescription description, List<String> header) {
        return description.telling().filter(column -> column.isFirstIn(header)).count();
    }

    /// The one of which a table lacks few columns.
    public static Optional<SourceDescription> near(List<String> header) {
        return BuiltIn.TOLD.stream()
                .filter(it -> it.telling().count() >= FEW && share(it, header) >= NEARLY_ALL)
                .max(Comparator.comparingDouble(it -> share(it, header)));
    }

    private static double share(SourceDescription description, List<String> header) {
        List<ColumnName> needed = description.telling().toList();
        return (double) needed.stream().filter(column -> column.in(header).isPresent()).count()
                / needed.size();
    }

    private static SourceDescription read(String name) {
        try {
            return DescriptionFile.ofResource(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
