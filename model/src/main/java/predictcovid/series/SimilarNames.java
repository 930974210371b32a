package predictcovid.series;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Names that are spelt like a name that nobody has.
public final class SimilarNames {
    private static final LevenshteinDistance SPELLING = LevenshteinDistance.getDefaultInstance();
    private static final int MOST = 3;

    private SimilarNames() {}

    /// The three most similar of `names`, the most similar first, whatever their case.
    public static List<String> of(Collection<String> names, String wanted) {
        return names.stream()
                .sorted(
                        Comparator.comparingInt(name ->
                                SPELLING.apply(
                                        name.toLowerCase(Locale.ROOT),
                                        wanted.toLowerCase(Locale.ROOT))))
                .limit(MOST)
                .toList();
    }
}
