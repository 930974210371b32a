package predictcovid.web.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Keeps pages as they were sent, by their address and their validator: what a page says of a run
/// never changes, so it is worked out once and not for every reader.
@Component
public class KeptPages extends OncePerRequestFilter {
    private static final String GZIP = "gzip";
    private static final int MOST_BYTES = 24 << 20;
    private static final String NAME = KeptPages.class.getName();
    private static final String ANSWERED = NAME + ".answered";

    private record Key(String address, String validator) {}

    private final Cache<Key, byte[]> pages =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_BYTES)
                    .weigher((Key key, byte[] page) -> key.address.length() + page.length)
                    .build();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = PublicPaths.asked(request);
        return !HttpMethod.GET.matches(request.getMethod())
                || path.startsWith("/api/")
                || path.startsWith("/assets/")
                || path.contains("/files/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(NAME, this);
        ContentCachingResponseWrapper sent = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, sent);
        if (request.getAttribute(ANSWERED) == null && isPage(sent)) {
            String validator = Objects.requireNonNull(sent.getHeader(HttpHeaders.ETAG));
            pages.put(new Key(address(request), validator), zipped(sent.getContentAsByteArray()));
        }
        sent.copyBodyToResponse();
    }

    private static boolean isPage(ContentCachingResponseWrapper sent) {
        String type = Objects.requireNonNullElse(sent.getContentType(), "");
        return sent.getStatus() == HttpServletResponse.SC_OK
                && type.startsWith(MediaType.TEXT_HTML_VALUE)
                && sent.getHeader(HttpHeaders.ETAG) != null
                && sent.getContentSize() > 0;
    }

    /// Sends the page that was kept of this address with this validator, if there is one.
    ///
    /// @param validator the page's ETag
    /// @return whether it was sent
    public static boolean send(
            HttpServletRequest request, HttpServletResponse response, String validator) {
        return request.getAttribute(NAME) instanceof KeptPages kept
                && kept.find(request, validator)
                        .map(page -> {
                            send(page, request, response);
                            return true;
                        })
                        .orElse(false);
    }

    private Optional<byte[]> find(HttpServletRequest request, String validator) {
        return Optional.ofNullable(pages.getIfPresent(new Key(address(request), validator)));
    }

    private static void send(
            byte[] page, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(ANSWERED, true);
        String accepted =
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_ENCODING), "");
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        try {
            if (accepted.contains(GZIP)) {
                response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
                response.getOutputStream().write(page);
            } else {
                new GZIPInputStream(new ByteArrayInputStream(page))
                        .transferTo(response.getOutputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURL()
                + "?"
                + Objects.requireNonNullElse(request.getQueryString(), "");
    }

    private static byte[] zipped(byte[] page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(page);
        }
        return bytes.toByteArray();
    }
}
