package predictcovid.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import predictcovid.web.http.KeptPages;
import predictcovid.web.http.PublicPaths;

/// Tells browsers to ask again every time, and that nothing has changed when it has not.
public final class Freshness {
    /// A program built anew writes other pages of the same run, under the same version, too.
    private static final String PROGRAM = program(new ApplicationHome(Freshness.class).getSource());

    private Freshness() {}

    private static String program(@Nullable File source) {
        return source == null ? "" : source.length() + "|" + source.lastModified();
    }

    /// Whether the browser has this page already, or an earlier reader was sent it: it is answered
    /// then.
    ///
    /// @param state what the page depends on beside the language, the program and the public
    ///   address
    public static boolean isUnchanged(String state, Locale locale, ServletWebRequest exchange) {
        String all =
                String.join(
                        "|",
                        state,
                        locale.toLanguageTag(),
                        PROGRAM,
                        exchange.getRequest().getRequestURL());
        String etag = DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8));
        askAgain(Objects.requireNonNull(exchange.getResponse()));
        exchange.getResponse().setLocale(locale);
        String validator = "W/\"" + etag + "\"";
        return exchange.checkNotModified(validator)
                || KeptPages.send(
                        exchange.getRequest(),
                        Objects.requireNonNull(exchange.getResponse()),
                        validator);
    }

    /// For a page that may be another one next time.
    public static void askAgain(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie, " + PublicPaths.VARY);
    }
}
