package predictcovid.web.http;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// There is nothing at this address.
public final class NotFound extends ResponseStatusException {
    @Serial private static final long serialVersionUID = 1L;

    /// @param what said to programs; never a path of this machine
    public NotFound(String what) {
        super(HttpStatus.NOT_FOUND, what);
    }
}
