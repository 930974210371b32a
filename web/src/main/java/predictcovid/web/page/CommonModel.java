package predictcovid.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What every page says, the one for errors included.
@ControllerAdvice
class CommonModel {
    @ModelAttribute("words")
    Words words(Locale locale) {
        return Words.in(locale);
    }

    /// The address that the language links lead to; of a page that failed, its own.
    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }
}
