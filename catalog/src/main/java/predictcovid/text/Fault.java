package predictcovid.text;

import java.io.Serial;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A failure that the user can mend: one sentence that names what, where and what to do, in every
/// language. `getMessage` is the English one.
public final class Fault extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] args;

    /// The sentence `key` of [Texts] with its arguments.
    public Fault(String key, Object... args) {
        this(null, key, args);
    }

    /// The same, with what caused it; the cause goes to the log only.
    public Fault(@Nullable Throwable cause, String key, Object... args) {
        super(Texts.in(Locale.ENGLISH, key, args), cause);
        this.key = key;
        this.args = args.clone();
    }

    /// The sentence's key in [Texts].
    public String key() {
        return key;
    }

    /// The sentence in the language that serves `locale`.
    public String in(Locale locale) {
        return Texts.in(locale, key, args);
    }
}
