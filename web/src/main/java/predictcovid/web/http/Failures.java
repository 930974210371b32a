package predictcovid.web.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ModelAndView;
import predictcovid.text.Texts;

/// What every request that failed is answered: a page to people, a problem (RFC 9457) to programs
/// and below `/api`. Nothing but our own sentences is said.
@Controller
class Failures implements ErrorController {
    private static final Set<Integer> EXPLAINED = Set.of(400, 404, 405, 406, 503);

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, Locale locale) {
        HttpStatus status = status(request);
        String kind = EXPLAINED.contains(status.value()) ? "" + status.value() : "other";
        if (isForPeople(request)) {
            return new ModelAndView("error", Map.of("kind", kind), status);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(
                        new Problem(
                                status.getReasonPhrase(),
                                status.value(),
                                detail(request, kind, locale)));
    }

    /// Whoever asks for `/error` itself finds nothing, as at any address that is none.
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }

    private static boolean isForPeople(HttpServletRequest request) {
        String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return accept.contains(MediaType.TEXT_HTML_VALUE)
                && !(PublicPaths.asked(request) + "/").startsWith("/api/");
    }

    private static String detail(HttpServletRequest request, String kind, Locale locale) {
        return request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE)
                        instanceof Refusal refusal
                ? refusal.in(locale)
                : Texts.in(locale, "web.error." + kind)
                        + ". "
                        + Texts.in(locale, "web.error." + kind + ".text");
    }
}
