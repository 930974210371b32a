package predictcovid.catalog.csv;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// The names of a table's columns, searched for one that was probably meant.
public record ColumnNames(List<String> names) {
    private static final LevenshteinDistance SPELLING = LevenshteinDistance.getDefaultInstance();

    /// Letters of a name for each that may be added, dropped or changed in a similar one.
    private static final int LETTERS_A_SLIP = 4;

    public ColumnNames {
        names = List.copyOf(names);
    }

    /// The column whose name is spelt nearly as one of those wanted, whatever its capitals; empty
    /// when all are far from it.
    public Optional<String> near(Collection<String> wanted) {
        return names.stream()
                .filter(name -> wanted.stream().anyMatch(each -> isNear(name, each)))
                .min(Comparator.comparingInt(name -> distance(name, wanted)));
    }

    private static boolean isNear(String name, String wanted) {
        return distance(name, wanted) <= Math.max(1, wanted.length() / LETTERS_A_SLIP);
    }

    private static int distance(String name, Collection<String> wanted) {
        return wanted.stream().mapToInt(each -> distance(name, each)).min().orElse(0);
    }

    private static int distance(String name, String wanted) {
        return SPELLING.apply(name.toLowerCase(Locale.ROOT), wanted.toLowerCase(Locale.ROOT));
    }
}
