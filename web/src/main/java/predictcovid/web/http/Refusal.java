package predictcovid.web.http;

import java.io.Serial;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import predictcovid.text.Notice;

/// A request that is not followed, and why.
public final class Refusal extends ResponseStatusException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Notice why;

    /// The sentence `key` is said to programs, and so must not name a path of this machine.
    public Refusal(HttpStatus status, String key, Object... args) {
        super(status, key);
        this.why = new Notice(key, args);
    }

    /// The sentence in the language that serves `locale`.
    String in(Locale locale) {
        return why.in(locale);
    }
}
