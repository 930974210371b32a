package predictcovid.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import predictcovid.web.run.ViewerSettings;

/// Makes the public path the context path of every request, so that all links lead below it. Where
/// it is left to a proxy to tell, whoever sends the header changes the answer to that request only:
/// what is kept or validated depends on the whole address.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class PublicPaths extends OncePerRequestFilter {
    /// Where a proxy tells the path that it took away.
    static final String HEADER = "X-Forwarded-Prefix";

    private static final String SCHEME = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";

    /// What answers that hold addresses of ours depend on, for whoever keeps them.
    public static final String VARY = String.join(", ", HEADER, SCHEME, HOST);

    private static final Pattern SCHEMES = Pattern.compile("https?");
    private static final Pattern HOSTS =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?");

    private final Optional<PublicPath> fixed;

    PublicPaths(ViewerSettings settings) {
        this.fixed =
                Optional.of(settings.path())
                        .filter(path -> !path.equals(PublicPath.TOLD))
                        .flatMap(PublicPath::parse);
    }

    /// The path of the address that was asked for, below the public path; of a page that failed,
    /// its own.
    public static String asked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = failed == null ? request.getRequestURI() : failed.toString();
        return address.substring(request.getContextPath().length());
    }

    /// Where people reach this host, such as `https://example.org`: as a proxy tells, or else as
    /// the client asked.
    public static String origin(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        PublicPath path =
                fixed.orElseGet(
                        () -> PublicPath.told(Collections.list(request.getHeaders(HEADER))));
        chain.doFilter(new Below(path, request), response);
    }

    /// A request as it looks below a path.
    private static final class Below extends HttpServletRequestWrapper {
        private final PublicPath path;

        Below(PublicPath path, HttpServletRequest request) {
            super(request);
            this.path = path;
        }

        @Override
        public String getContextPath() {
            return path.prefix();
        }

        @Override
        public String getRequestURI() {
            return path.prefix() + path.within(super.getRequestURI());
        }

        @Override
        public StringBuffer getRequestURL() {
            String scheme = told(SCHEME, SCHEMES).orElse(getScheme());
            String host =
                    told(HOST, HOSTS)
                            .or(() -> told(HttpHeaders.HOST, HOSTS))
                            .orElse(getServerName() + ":" + getServerPort());
            return new StringBuffer(scheme + "://" + host + getRequestURI());
        }

        /// The first value of a header, which is the outermost proxy's.
        private Optional<String> told(String header, Pattern allowed) {
            return Optional.ofNullable(getHeader(header))
                    .map(value -> value.split(",", 2)[0].strip())
                    .filter(value -> allowed.matcher(value).matches());
        }

        @Override
        public String getServletPath() {
            String decoded = UriUtils.decode(path.prefix(), StandardCharsets.UTF_8);
            return new PublicPath(decoded).within(super.getServletPath());
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            Object value = super.getAttribute(name);
            return value != null && name.equals(RequestDispatcher.ERROR_REQUEST_URI)
                    ? path.prefix() + path.within(value.toString())
                    : value;
        }
    }
}
