package predictcovid.source.description;

import java.util.Set;
import java.util.regex.Pattern;
import predictcovid.text.PlaceNames;

/// What stands in place of a name in rows that sum up others.
public final class SumWords {
    private static final Set<String> WORDS =
            Set.of(
                    "total",
                    "totals",
                    "totais",
                    "totales",
                    "nacional",
                    "national",
                    "nation",
                    "gesamt",
                    "gesamtergebnis",
                    "summe",
                    "insgesamt",
                    "bundesweit",
                    "bundesgebiet",
                    "todos",
                    "all",
                    "sum",
                    "soma",
                    "suma",
                    "total general",
                    "total geral",
                    "grand total",
                    "total nacional",
                    "total brasil");

    /// As `All ages`, `Todas as idades` and `Tous âges`.
    private static final Pattern ALL_AGES =
            Pattern.compile(
                    "(all|alle|tod[ao]s|tou(te)?s|tutt[ei]) ((as|los|las|les|le) )?"
                            + "(ages?|age groups|altersgruppen|faixas?( etarias?)?|idades?"
                            + "|edades|grupos? de edad|classes? d age|eta)");

    private SumWords() {}

    /// Whether a cell says so, whatever its accents and capitals; `EU/EEA (total)` does, too.
    public static boolean isSum(String cell) {
        String plain = PlaceNames.plain(cell);
        return WORDS.contains(plain)
                || plain.endsWith(" total")
                || ALL_AGES.matcher(plain).matches();
    }
}
