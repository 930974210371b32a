package predictcovid.source;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import predictcovid.catalog.PublicAddress;
import predictcovid.text.Fault;

/// Where the source is, as `URL_DATASOURCE` says it.
sealed interface SourceAddress {
    /// The scheme of the built-in epidemic; its seed follows.
    String SIMULATED = "simulated";

    int LAST_PORT = 65_535;

    /// A letter alone is a Windows drive.
    Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(.*)", Pattern.DOTALL);

    /// On a web server.
    ///
    /// @param uri without user info
    /// @param userInfo name and password, divided by a colon
    record Web(URI uri, Optional<String> userInfo) implements SourceAddress {
        /// As messages name it.
        String shown() {
            return PublicAddress.of(uri.toString());
        }

        /// Passwords included.
        @Override
        public String toString() {
            return shown();
        }
    }

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
                case "http", "https" -> webAddress(text);
                case "file" -> new LocalFile(Path.of(URI.create(text)));
                case SIMULATED -> new Simulated(Long.parseLong(parts.group(2)));
                default -> throw bad(text);
            };
        } catch (IllegalArgumentException | FileSystemNotFoundException wrong) {
            throw bad(text);
        }
    }

    private static Path path(String text) throws InvalidPathException {
        if (text.isBlank()) {
            throw bad(text);
        }
        return Path.of(text);
    }

    private static Web webAddress(String text) {
        URI uri = URI.create(text);
        if (uri.getHost() == null || uri.getPort() > LAST_PORT) {
            throw bad(text);
        }
        String user = uri.getRawUserInfo();
        if (user == null) {
            return new Web(uri, Optional.empty());
        }
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !isThisMachine(uri.getHost())) {
            throw new Fault(
                    Fault.Kind.WRONG_USE, "source.password-in-clear", PublicAddress.of(text));
        }
        URI withoutUser = URI.create(text.replaceFirst(Pattern.quote(user + "@"), ""));
        return new Web(withoutUser, Optional.of(uri.getUserInfo()));
    }

    private static boolean isThisMachine(String host) {
        return Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
    }

    /// The cause of a fault would repeat the address, its password included.
    private static Fault bad(String text) {
        return new Fault("source.bad-url", PublicAddress.of(text));
    }
}
