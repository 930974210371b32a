package predictcovid.text;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;

/// One sentence said to the user: its key in [Texts] and its arguments, so that it can be said in
/// every language.
public final class Notice implements Spoken, Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private final String key;
    private final Object[] args;

    /// The sentence `key` with its arguments; an argument that every language says in its own way
    /// is said in the same language.
    public Notice(String key, Object... args) {
        this.key = key;
        this.args = args.clone();
    }

    /// The sentence's key in [Texts].
    public String key() {
        return key;
    }

    /// The sentence in the language that serves `locale`.
    @Override
    public String in(Locale locale) {
        return Texts.in(locale, key, Arrays.stream(args).map(arg -> said(arg, locale)).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Notice notice
                && key.equals(notice.key)
                && Arrays.equals(args, notice.args);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + Arrays.hashCode(args);
    }

    /// The English sentence.
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }

    private static Object said(Object arg, Locale locale) {
        return arg instanceof Spoken spoken ? spoken.in(locale) : arg;
    }
}
