package predictcovid.source.description;

import java.util.Set;
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

    private SumWords() {}

    /// Whether a cell says so, whatever its accents and capitals; `EU/EEA (total)` does, too.
    public static boolean isSum(String cell) {
        String plain = PlaceNames.plain(cell);
        return WORDS.contains(plain) || plain.endsWith(" total");
    }
}
