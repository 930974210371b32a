package predictcovid.text;

import java.io.Serial;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A failure that the user can mend: one sentence that names what, where and what to do, in every
/// language, and a kind by which the program decides what becomes of it. `getMessage` is the
/// English sentence. Whatever else is thrown is a bug.
public final class Fault extends RuntimeException {
    @Serial private static final long serialVersionUID = 3L;

    /// What a program decides by: the exit status, and whether something else can stand in.
    public enum Kind {
        /// A command line names what is not there, or may not be called so.
        WRONG_USE,
        /// What was read or asked for does not serve; older data may.
        DATA,
        /// A stored file is not what was once written.
        DAMAGED,
        /// A stored file was written by a later version of the program, which must not lose it.
        LATER,
        /// The datalake or this machine refuses: no other data make it good.
        STORE,
        /// The program was told to stop.
        INTERRUPTED
    }

    private final Kind kind;
    private final Notice notice;

    /// Several faults in the data as one, whose sentence has a line for each of them.
    ///
    /// @param sentences one at least
    public static Fault all(List<Notice> sentences) {
        Notice notice =
                sentences.size() == 1
                        ? sentences.getFirst()
                        : new Notice("text.lines", new SpokenLines(sentences));
        return new Fault(Kind.DATA, null, notice);
    }

    /// A fault in the [data][Kind#DATA]: the sentence `key` of [Texts] with its arguments.
    public Fault(String key, Object... args) {
        this(Kind.DATA, null, key, args);
    }

    /// The same, with what caused it; the cause goes to the log only.
    public Fault(@Nullable Throwable cause, String key, Object... args) {
        this(Kind.DATA, cause, key, args);
    }

    /// A fault of another kind.
    public Fault(Kind kind, String key, Object... args) {
        this(kind, null, key, args);
    }

    /// The same, with what caused it.
    public Fault(Kind kind, @Nullable Throwable cause, String key, Object... args) {
        this(kind, cause, new Notice(key, args));
    }

    private Fault(Kind kind, @Nullable Throwable cause, Notice notice) {
        super(notice.in(Locale.ENGLISH), cause);
        this.kind = kind;
        this.notice = notice;
    }

    /// What becomes of it is decided by this, never by the sentence.
    public Kind kind() {
        return kind;
    }

    /// The sentence's key in [Texts], which anyone may give another name.
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
