package predictcovid.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import predictcovid.text.Fault;
import predictcovid.web.run.DatalakeLog;

/// A datalake that fails while an answer is made: the details go to the log, for they name paths.
@ControllerAdvice
class DatalakeFailures {
    private final DatalakeLog log;

    DatalakeFailures(DatalakeLog log) {
        this.log = log;
    }

    @ExceptionHandler({Fault.class, UncheckedIOException.class})
    void unavailable(RuntimeException failure, HttpServletResponse response) throws IOException {
        log.failed(failure);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
