package predictcovid.source.description;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import predictcovid.text.PlaceNames;

/// The words in a column's name, without accents and capitals: `casosNovos` and `Casos novos` are
/// `casos`, `novos`, and `totalcases` is `total`, `cases`.
///
/// @param all in their order
record NameWords(List<String> all) {
    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})");
    private static final Pattern EVENT =
            Pattern.compile("(cases|deaths|admissions|infections|casos|obitos|muertes|fallecidos)");
    private static final Pattern DAYS =
            Pattern.compile("(last|past)?(7|14)(d|day|days|t|tage|dias|j|jours|giorni)?");
    private static final Set<String> DAY =
            Set.of("day", "days", "tage", "tag", "dias", "dia", "jours", "giorni", "d", "t", "j");
    private static final Pattern AGE = Pattern.compile("age\\d*");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> RATE =
            Set.of(
                    "per",
                    "rate",
                    "ratio",
                    "taxa",
                    "taxas",
                    "tasa",
                    "tasas",
                    "taux",
                    "tasso",
                    "coeficiente",
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
                    "tested",
                    "testados",
                    "testadas",
                    "testati",
                    "getestet",
                    "getestete",
                    "suspected",
                    "suspeitos",
                    "icu",
                    "hosp",
                    "recovered",
                    "recuperados",
                    "guariti",
                    "tamponi",
                    "beds",
                    "leitos",
                    "cfr",
                    "letalidade",
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

    /// Some of a place's people, in the name of a count.
    private static final Set<String> SOME =
            Set.of(
                    "adult",
                    "adults",
                    "adultos",
                    "pediatric",
                    "paediatric",
                    "pediatrico",
                    "pediatricos",
                    "child",
                    "children",
                    "criancas",
                    "ninos",
                    "male",
                    "males",
                    "female",
                    "females",
                    "men",
                    "women",
                    "masculino",
                    "feminino",
                    "femenino",
                    "homens",
                    "mulheres",
                    "hombres",
                    "mujeres");

    static NameWords of(String name) {
        return new NameWords(
                Arrays.stream(SIGNS.split(HUMP.matcher(name).replaceAll(" "), -1))
                        .map(PlaceNames::withoutAccents)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .map(word -> EVENT.matcher(word).replaceAll(" $1 ").strip())
                        .flatMap(words -> Arrays.stream(words.split(" +")))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toList()));
    }

    boolean hasAny(Set<String> words) {
        return all.stream().anyMatch(words::contains);
    }

    /// Whether it names what parts of a place's people have in common.
    boolean isPart() {
        return hasAny(PARTS) || all.stream().anyMatch(word -> AGE.matcher(word).matches());
    }

    /// Whether it names a part of a place's people.
    boolean isOfSome() {
        return hasAny(SOME);
    }

    /// Whether it names a rate, an estimate or another number that is no count of events.
    boolean isRate() {
        return hasAny(RATE) || isOfSeveralDays();
    }

    /// Such as `last7`, `7d`, `7-Tage`.
    private boolean isOfSeveralDays() {
        for (int i = 0; i < all.size(); i++) {
            Matcher days = DAYS.matcher(all.get(i));
            boolean isFollowed = i + 1 < all.size() && DAY.contains(all.get(i + 1));
            if (days.matches() && (days.group(1) != null || days.group(3) != null || isFollowed)) {
                return true;
            }
        }
        return false;
    }
}
