package predictcovid.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import predictcovid.text.Fault;

/// One try to fetch a file from a web server.
///
/// @param known the version that we have already; the server may answer that it is the newest
record HttpAttempt(
        HttpClient client,
        SourceAddress.Web address,
        String userAgent,
        Download.Version known,
        DownloadLimits limits,
        Deadline end,
        InstantSource clock,
        DownloadProgress progress) {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;

    /// Writes the file to `target`; empty when the server has no newer version than the known one.
    Optional<Download> save(Path target) throws TemporaryFailure, InterruptedException {
        try {
            HttpResponse<InputStream> response =
                    new WebRequests(client, address, userAgent, known, this::patience).send();
            try (InputStream body = response.body()) {
                return save(response, body, target);
            }
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw failure(e);
        }
    }

    private Duration patience() {
        return end.orLess(limits.idle());
    }

    private Optional<Download> save(
            HttpResponse<InputStream> response, InputStream body, Path target)
            throws IOException, TemporaryFailure {
        int status = response.statusCode();
        if (status == OK) {
            return Optional.of(saveBody(response.headers(), body, target));
        }
        if (status == NOT_MODIFIED && !known.equals(Download.Version.UNKNOWN)) {
            return Optional.empty();
        }
        Fault fault = new Fault("source.http-status", address.shown(), String.valueOf(status));
        if (status >= SERVER_ERRORS || status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS) {
            throw new TemporaryFailure(fault, wish(response.headers()));
        }
        throw fault;
    }

    private Download saveBody(HttpHeaders headers, InputStream body, Path target)
            throws IOException, TemporaryFailure {
        OptionalLong announced = announced(headers);
        try (WatchedBody watched = new WatchedBody(body, announced, limits, end, progress);
                HashedFile file = new HashedFile(target, address.shown(), limits.bytes())) {
            try {
                receive(headers, watched, file);
            } catch (IOException e) {
                if (watched.stalled()) {
                    throw stalled(watched);
                }
                throw e;
            }
            if (watched.stalled()) {
                throw stalled(watched);
            }
            if (announced.isPresent() && announced.getAsLong() != watched.bytes()) {
                throw later("source.incomplete", watched.bytes(), announced.getAsLong());
            }
            return file.download(version(headers));
        }
    }

    private void receive(HttpHeaders headers, WatchedBody body, HashedFile file)
            throws IOException {
        try (InputStream content = decoded(headers, body)) {
            file.append(content);
            body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private InputStream decoded(HttpHeaders headers, InputStream body) throws IOException {
        String encoding = headers.firstValue("Content-Encoding").orElse("identity");
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
            case "identity", "" -> body;
            default -> throw new Fault("source.encoding", address.shown(), encoding);
        };
    }

    private static OptionalLong announced(HttpHeaders headers) {
        try {
            return headers.firstValueAsLong("Content-Length");
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    private static Download.Version version(HttpHeaders headers) {
        return new Download.Version(
                headers.firstValue("ETag"), headers.firstValue("Last-Modified"));
    }

    /// `Retry-After` in seconds or as a date.
    private Duration wish(HttpHeaders headers) {
        String text = headers.firstValue("Retry-After").orElse("0");
        try {
            return Duration.ofSeconds(Long.parseLong(text));
        } catch (NumberFormatException notSeconds) {
            return untilDate(text);
        }
    }

    private Duration untilDate(String text) {
        try {
            Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            return Duration.between(clock.instant(), until);
        } catch (DateTimeParseException neither) {
            return Duration.ZERO;
        }
    }

    private TemporaryFailure stalled(WatchedBody body) {
        return later("source.stalled", body.bytes());
    }

    private TemporaryFailure failure(IOException e) {
        return switch (e) {
            case SSLException tls ->
                    throw new Fault(tls, "source.not-secure", address.shown(), reason(tls));
            case HttpTimeoutException timeout -> later("source.no-answer");
            case ConnectException connect when isUnknownHost(connect) ->
                    later("source.unknown-host", address.uri().getHost());
            case ConnectException connect -> later("source.no-connection");
            case ZipException packed -> later("source.badly-packed", reason(packed));
            default -> later("source.broken", reason(e));
        };
    }

    /// The client wraps its exceptions in others of the same kind.
    private static boolean isUnknownHost(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null
                && (cause instanceof UnresolvedAddressException || isUnknownHost(cause));
    }

    private TemporaryFailure later(String key, Object... details) {
        Object[] args = new Object[details.length + 1];
        args[0] = address.shown();
        System.arraycopy(details, 0, args, 1, details.length);
        return new TemporaryFailure(new Fault(key, args), Duration.ZERO);
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
