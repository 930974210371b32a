package predictcovid.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import predictcovid.catalog.PublicAddress;
import predictcovid.text.Fault;

/// Asks a web server for a file, and goes where it points. A user's name and password are sent to
/// the server of the address alone, never to one that it points to.
///
/// @param known the version that we have already
/// @param patience how long each answer may take
record WebRequests(
        HttpClient client,
        SourceAddress.Web address,
        String userAgent,
        Download.Version known,
        Supplier<Duration> patience) {
    private static final int MOST_REDIRECTS = 5;
    private static final int FIRST_REDIRECT = 301;
    private static final int LAST_REDIRECT = 308;
    private static final int NOT_MODIFIED = 304;

    /// The answer, which is no redirect.
    ///
    /// @throws Fault when the redirects do not end, or leave https
    HttpResponse<InputStream> send() throws IOException, InterruptedException {
        URI uri = address.uri();
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<InputStream> response =
                    client.send(request(uri), BodyHandlers.ofInputStream());
            Optional<URI> next = next(response);
            if (next.isEmpty()) {
                return response;
            }
            response.body().close();
            uri = next.get();
        }
        throw new Fault("source.redirects", address.shown(), PublicAddress.of(uri.toString()));
    }

    private HttpRequest request(URI uri) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .timeout(patience.get())
                        .header("User-Agent", userAgent)
                        .header("Accept-Encoding", "gzip");
        known.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        known.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
        address.userInfo()
                .filter(_ -> isSameServer(uri))
                .ifPresent(user -> request.header("Authorization", "Basic " + encoded(user)));
        return request.build();
    }

    private boolean isSameServer(URI uri) {
        URI own = address.uri();
        return own.getScheme().equalsIgnoreCase(uri.getScheme())
                && own.getHost().equalsIgnoreCase(uri.getHost())
                && own.getPort() == uri.getPort();
    }

    private static String encoded(String user) {
        return Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<URI> next(HttpResponse<InputStream> response) {
        int status = response.statusCode();
        if (status < FIRST_REDIRECT || status > LAST_REDIRECT || status == NOT_MODIFIED) {
            return Optional.empty();
        }
        return response.headers().firstValue("Location").flatMap(to -> next(response.uri(), to));
    }

    private Optional<URI> next(URI from, String location) {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean isSecure = "https".equalsIgnoreCase(to.getScheme());
        if ((!isSecure && !"http".equalsIgnoreCase(to.getScheme())) || to.getHost() == null) {
            return Optional.empty();
        }
        if (!isSecure && "https".equalsIgnoreCase(from.getScheme())) {
            throw new Fault(
                    "source.redirect-not-secure", address.shown(), PublicAddress.of(to.toString()));
        }
        return Optional.of(to);
    }
}
