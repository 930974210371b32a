package predictcovid.source.description;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import predictcovid.text.PlaceNames;

/// The words in a column's name, without accents and capitals: `casosNovos` and `Casos novos` are
/// `casos`, `novos`.
///
/// @param all in their order
record NameWords(List<String> all) {
    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> RATE =
            Set.of(
                    "per",
                    "rate",
                    "ratio",
                    "taxa",
                    "100k",
                    "100000",
                    "1000",
                    "million",
                    "incidence",
                    "inzidenz",
                    "incidencia",
                    "inc100k",
                    "smoothed",
                    "avg",
                    "average",
                    "mean",
                    "media",
                    "movel",
                    "est",
                    "estimate",
                    "estimados",
                    "estimated",
                    "min",
                    "max",
                    "prob",
                    "casprov",
                    "casconf",
                    "tests",
                    "testes",
                    "suspected",
                    "suspeitos",
                    "icu",
                    "hosp",
                    "recovered",
                    "recuperados",
                    "percent",
                    "pct",
                    "limite",
                    "lower",
                    "upper",
                    "excess",
                    "quota",
                    "anteil");

    private static final Set<String> PARTS =
            Set.of(
                    "age",
                    "edad",
                    "rango",
                    "etario",
                    "genero",
                    "sexe",
                    "clage",
                    "agegroup",
                    "idade",
                    "faixa",
                    "etaria",
                    "alter",
                    "altersgruppe",
                    "sex",
                    "sexo",
                    "gender",
                    "geschlecht");

    static NameWords of(String name) {
        return new NameWords(
                Arrays.stream(SIGNS.split(HUMP.matcher(name).replaceAll(" "), -1))
                        .map(PlaceNames::withoutAccents)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toList()));
    }

    boolean hasAny(Set<String> words) {
        return all.stream().anyMatch(words::contains);
    }

    /// Whether it names what parts of a place's people have in common.
    boolean isPart() {
        return hasAny(PARTS);
    }

    /// Whether it names a rate, an estimate or another number that is no count of events.
    boolean isRate() {
        return hasAny(RATE);
    }
}
