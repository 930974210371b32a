package predictcovid.web.api;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// A request that cannot be followed as it is.
final class BadParameter extends ResponseStatusException {
    @Serial private static final long serialVersionUID = 1L;

    BadParameter(String what) {
        super(HttpStatus.BAD_REQUEST, what);
    }
}
