package predictcovid.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells browsers to run and load nothing but our own files. On the page that describes the API,
/// whose library needs it, pictures and styles may stand in its own files, too; scripts nowhere.
@Component
class SecurityHeaders extends OncePerRequestFilter {
    private static final String DESCRIPTION = "/swagger-ui/";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; font-src 'self';"
                    + " manifest-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'; img-src 'self'%s; style-src 'self'%s";

    private static final String PAGES = String.format(POLICY, "", "");
    private static final String DESCRIBED = String.format(POLICY, " data:", " 'unsafe-inline'");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isDescription = PublicPaths.asked(request).startsWith(DESCRIPTION);
        response.setHeader("Content-Security-Policy", isDescription ? DESCRIBED : PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        chain.doFilter(request, response);
    }
}
