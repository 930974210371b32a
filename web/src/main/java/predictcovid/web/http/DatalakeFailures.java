package predictcovid.web.http;

import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import predictcovid.text.Fault;

/// A datalake that fails while an answer is made: the details go to the log, for they name paths.
@ControllerAdvice
class DatalakeFailures {
    private static final Logger LOG = LoggerFactory.getLogger(DatalakeFailures.class);

    @ExceptionHandler({Fault.class, UncheckedIOException.class})
    void unavailable(RuntimeException failure) {
        LOG.warn("The datalake failed: {}", failure.getMessage());
        throw new ResponseStatusException(
                HttpStatus.SERVICE_UNAVAILABLE, "The datalake cannot be read.");
    }
}
