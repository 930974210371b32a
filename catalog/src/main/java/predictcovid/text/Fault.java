package predictcovid.text;

import java.io.Serial;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A failure that the user can mend: one sentence that names what, where and what to do, in every
/// language. `getMessage` is the English one.
public final class Fault extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Notice notice;

    /// The sentence `key` of [Texts] with its arguments.
    public Fault(String key, Object... args) {
        this(null, key, args);
    }

    /// The same, with what caused it; the cause goes to the log only.
    public Fault(@Nullable Throwable cause, String key, Object... args) {
        this(new Notice(key, args), cause);
    }

    private Fault(Notice notice, @Nullable Throwable cause) {
        super(notice.in(Locale.ENGLISH), cause);
        this.notice = notice;
    }

    /// The sentence's key in [Texts].
    public String key() {
        return notice.key();
    }

    /// The sentence in the language that serves `locale`.
    public String in(Locale locale) {
        return notice.in(locale);
    }

    /// The sentence itself, to be said as part of a warning.
    public Notice notice() {
        return notice;
    }
}
