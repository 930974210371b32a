package predictcovid.hub.file;

import java.util.List;
import predictcovid.text.Notice;

/// A few examples in a row, as part of a sentence.
public final class Listing {
    private Listing() {}

    /// The notices one after the other, separated by semicolons.
    ///
    /// @param notices at least one
    public static Notice of(List<Notice> notices) {
        return joined("hub.file.and", notices);
    }

    /// The notices one after the other, separated by commas.
    ///
    /// @param notices at least one
    public static Notice commas(List<Notice> notices) {
        return joined("hub.file.comma", notices);
    }

    private static Notice joined(String key, List<Notice> notices) {
        Notice last = notices.getLast();
        List<Notice> before = notices.subList(0, notices.size() - 1);
        return before.isEmpty() ? last : new Notice(key, joined(key, before), last);
    }
}
