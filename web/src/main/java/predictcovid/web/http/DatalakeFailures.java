package predictcovid.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import predictcovid.text.Fault;

/// A datalake that fails while an answer is made: the details go to the log, for they name paths.
@ControllerAdvice
class DatalakeFailures {
    private static final Logger LOG = LoggerFactory.getLogger(DatalakeFailures.class);

    @ExceptionHandler({Fault.class, UncheckedIOException.class})
    void unavailable(RuntimeException failure, HttpServletResponse response) throws IOException {
        LOG.warn("The datalake failed: {}", failure.getMessage());
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
