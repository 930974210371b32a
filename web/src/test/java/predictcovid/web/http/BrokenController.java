package predictcovid.web.http;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Fails as the program should never do.
@RestController
class BrokenController {
    static final String SECRET = "/home/somebody/datalake";

    @GetMapping({"/broken", "/api/broken"})
    String fail() {
        throw new IllegalStateException(SECRET);
    }
}
