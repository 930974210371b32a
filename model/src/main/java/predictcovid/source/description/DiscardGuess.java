package predictcovid.source.description;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import predictcovid.text.PlaceNames;

/// Which rows of a list of patients are about people who turned out not to have the disease: the
/// list's final classification says so, in words or in the codes of Brazil's Sinan and of Mexico's
/// surveillance of respiratory viruses.
public record DiscardGuess(Guess table) {
    private static final Set<String> CLASSIFICATION =
            Set.of(
                    "classi",
                    "classificacao",
                    "clasificacion",
                    "classification",
                    "classificazione",
                    "klassifikation");

    private static final Pattern DISCARDED =
            Pattern.compile("(descartad|discarded|negativ|not a case|no case|kein fall).*");

    /// The column of Sinan that has the disease's code of ICD-10.
    private static final String SINAN = "ID_AGRAVO";

    /// Dengue and chikungunya have final classifications of their own, of which 5 is discarded.
    private static final Pattern ARBOVIRUS = Pattern.compile("A(90|91|92(\\.?0)?)");

    /// What Mexico's lists have, in which 7 is negative.
    private static final List<String> MEXICO = List.of("ID_REGISTRO", "CLASIFICACION_FINAL");

    private static final String OF_MEXICO = "7";
    private static final String OF_ARBOVIRUSES = "5";
    private static final String OF_OTHERS = "2";

    /// Whether a column is one of final classifications.
    public static boolean isClassification(ColumnName column) {
        return NameWords.of(column.names().getFirst()).hasAny(CLASSIFICATION);
    }

    /// What is left out.
    List<RowFilter> discards() {
        return table.header().stream()
                .map(ColumnName::of)
                .filter(DiscardGuess::isClassification)
                .flatMap(column -> discarded(column).stream())
                .toList();
    }

    private Optional<RowFilter> discarded(ColumnName column) {
        List<String> values =
                table.cells(column.names().getFirst()).stream()
                        .distinct()
                        .filter(value -> isDiscarded(value))
                        .toList();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowFilter(column, values, false));
    }

    private boolean isDiscarded(String value) {
        return DISCARDED.matcher(PlaceNames.plain(value)).matches()
                || code().filter(value::equals).isPresent();
    }

    private Optional<String> code() {
        return table.header().containsAll(MEXICO) ? Optional.of(OF_MEXICO) : sinan();
    }

    /// Sinan's code of the discarded.
    private Optional<String> sinan() {
        return Stream.of(SINAN)
                .filter(table.header()::contains)
                .map(name -> table.cells(name).stream().distinct().toList())
                .filter(codes -> !codes.isEmpty())
                .map(codes ->
                        codes.stream().allMatch(code -> ARBOVIRUS.matcher(code).matches())
                                ? OF_ARBOVIRUSES
                                : OF_OTHERS)
                .findFirst();
    }
}
