package predictcovid.target;

import java.util.Locale;

/// What sort of number a target is.
public enum Kind {
    /// Events of one day or week.
    COUNT,
    /// A share between 0 and 1, of one day or week.
    SHARE,
    /// The same in percent, between 0 and 100, as some hubs write it.
    PERCENT,
    /// Any other number of one day or week that is never negative, such as cases for 100,000
    /// inhabitants.
    RATE,
    /// None of these: a total since the beginning, the peak of a season, a category or a date.
    OTHER;

    /// The kind of a word; [#OTHER] for a word that no kind has.
    public static Kind of(String word) {
        for (Kind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return OTHER;
    }

    /// The technical word.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
