package predictcovid.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import predictcovid.web.run.ViewerSettings;

/// Tells browsers to run and load nothing but our own files. On the page that describes the API,
/// whose library needs it, pictures and styles may stand in its own files, too; scripts nowhere.
/// What is made to be embedded may be, by the sites that the settings name.
@Component
class SecurityHeaders extends OncePerRequestFilter {
    private static final String EMBEDDED = "/embed/";
    private static final String DESCRIPTION = "/swagger-ui/";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; font-src 'self';"
                    + " manifest-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors %s; img-src 'self'%s; style-src 'self'%s";

    private static final String NOBODY = "'none'";
    private static final String PAGES = String.format(POLICY, NOBODY, "", "");
    private static final String DESCRIBED =
            String.format(POLICY, NOBODY, " data:", " 'unsafe-inline'");

    private final String embedded;

    SecurityHeaders(ViewerSettings settings) {
        String embedders = Embedders.parse(settings.embedders()).orElseThrow().policy();
        this.embedded = String.format(POLICY, embedders, "", "");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = PublicPaths.asked(request);
        boolean isEmbedded = path.startsWith(EMBEDDED);
        String policy = path.startsWith(DESCRIPTION) ? DESCRIBED : PAGES;
        response.setHeader("Content-Security-Policy", isEmbedded ? embedded : policy);
        if (!isEmbedded) {
            response.setHeader("X-Frame-Options", "DENY"); // it knows no list of sites
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Cross-Origin-Resource-Policy", isEmbedded ? "cross-origin" : "same-origin");
        chain.doFilter(request, response);
    }
}
