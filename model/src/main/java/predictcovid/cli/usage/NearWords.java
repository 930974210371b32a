package predictcovid.cli.usage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Words that may be meant by one that is none of them.
///
/// @param words names of commands or flags
record NearWords(Collection<String> words) {
    private static final LevenshteinDistance SPELLING = LevenshteinDistance.getDefaultInstance();
    private static final int MOST = 3;

    /// Letters of a word for each letter that may differ in a similar one.
    private static final int LETTERS_A_SLIP = 3;

    /// Two letters that changed places are two slips.
    private static final int SWAPPED = 2;

    /// Shorter words are spelt like too many others.
    private static final int LEAST_SWAPPED = 4;

    /// Those that are spelt nearly so and nearest, or else those that begin so.
    List<String> to(String word) {
        String wanted = plain(word);
        int nearest = words.stream().mapToInt(it -> slips(it, wanted)).min().orElse(0);
        boolean isMisspelt = nearest <= allowed(wanted);
        return words.stream()
                .filter(it ->
                        isMisspelt
                                ? slips(it, wanted) == nearest
                                : !wanted.isEmpty() && plain(it).startsWith(wanted))
                .sorted(Comparator.naturalOrder())
                .limit(MOST)
                .toList();
    }

    private static int slips(String word, String wanted) {
        return SPELLING.apply(plain(word), wanted);
    }

    private static int allowed(String wanted) {
        int least = wanted.length() >= LEAST_SWAPPED ? SWAPPED : 1;
        return Math.max(least, wanted.length() / LETTERS_A_SLIP);
    }

    /// As settings are named, too: `DAYS_MEAN` is `--days-mean`.
    private static String plain(String word) {
        return word.replaceFirst("^-+", "").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
