package predictcovid.source;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import predictcovid.text.Fault;

/// Where the source is, as `URL_DATASOURCE` says it.
sealed interface SourceAddress {
    /// The scheme of the built-in epidemic; its seed follows.
    String SIMULATED = "simulated";

    int LAST_PORT = 65_535;

    /// A letter alone is a Windows drive.
    Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(.*)", Pattern.DOTALL);

    /// On a web server.
    record Web(URI uri) implements SourceAddress {}

    /// On this machine.
    record LocalFile(Path path) implements SourceAddress {}

    /// Made up by [predictcovid.source.SimulatedEpidemic].
    record Simulated(long seed) implements SourceAddress {}

    /// The address that `text` names: `http:`, `https:`, `file:`, `simulated:` or a path.
    static SourceAddress parse(String text) {
        Matcher parts = SCHEME.matcher(text);
        try {
            if (!parts.matches()) {
                return new LocalFile(path(text));
            }
            return switch (parts.group(1).toLowerCase(Locale.ROOT)) {
                case "http", "https" -> new Web(webAddress(text));
                case "file" -> new LocalFile(Path.of(URI.create(text)));
                case SIMULATED -> new Simulated(Long.parseLong(parts.group(2)));
                default -> throw new Fault("source.bad-url", text);
            };
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new Fault(e, "source.bad-url", text);
        }
    }

    private static Path path(String text) throws InvalidPathException {
        if (text.isBlank()) {
            throw new Fault("source.bad-url", text);
        }
        return Path.of(text);
    }

    private static URI webAddress(String text) {
        URI uri = URI.create(text);
        if (uri.getHost() == null || uri.getPort() > LAST_PORT) {
            throw new Fault("source.bad-url", text);
        }
        return uri;
    }
}
