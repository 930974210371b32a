package predictcovid.serving.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.PublicAddress;

/// A server that published runs go to.
public final class ServingAddress {
    /// What speaks there.
    public enum Kind {
        ELASTICSEARCH("elasticsearch:"),
        POSTGRESQL("jdbc:");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /// A password may have commas, but hardly one before such a word.
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*,\\s*(?=(?i:elasticsearch:|jdbc:))");

    private static final Pattern PARTS =
            Pattern.compile(
                    "(https?|postgresql)://(?:([^/?#]*)@)?([^/?#@]+)(/[^?#@]*)?(?:\\?([^#@]*))?");

    private final Kind kind;
    private final String url;
    private final ServingCredentials.Login login;

    private ServingAddress(Kind kind, String url, ServingCredentials.Login login) {
        this.kind = kind;
        this.url = url;
        this.login = login;
    }

    /// The addresses of a list.
    ///
    /// @param others users and passwords where an address has none
    /// @throws IllegalArgumentException when one is none
    public static List<ServingAddress> list(String text, ServingCredentials others) {
        return pieces(text).map(piece -> parse(piece, others)).toList();
    }

    /// A list of addresses, right or wrong, without what may be secret.
    public static String shown(String text) {
        return pieces(text).map(ServingAddress::hidden).collect(Collectors.joining(","));
    }

    private static Stream<String> pieces(String text) {
        return BETWEEN.splitAsStream(text.strip()).filter(piece -> !piece.isEmpty());
    }

    private static ServingAddress parse(String text, ServingCredentials others) {
        Kind kind = kind(text).orElseThrow(() -> new IllegalArgumentException("unknown server"));
        Matcher parts = PARTS.matcher(text.substring(kind.prefix.length()));
        if (!parts.matches() || parts.group(1).equals("postgresql") != (kind == Kind.POSTGRESQL)) {
            throw new IllegalArgumentException("malformed address");
        }
        String path = Optional.ofNullable(parts.group(4)).orElse("");
        String query = Optional.ofNullable(parts.group(5)).map(it -> "?" + it).orElse("");
        boolean isWhole = kind == Kind.POSTGRESQL ? path.length() > 1 : query.isEmpty();
        if (!isWhole) {
            throw new IllegalArgumentException("no database, or a query");
        }
        String url = parts.group(1) + "://" + parts.group(3) + path + query;
        if (URI.create(url).getHost() == null && kind == Kind.ELASTICSEARCH) {
            throw new IllegalArgumentException("no host");
        }
        return new ServingAddress(kind, url, login(parts.group(2)).or(others.of(kind)));
    }

    private static Optional<Kind> kind(String text) {
        return Stream.of(Kind.values())
                .filter(kind -> text.toLowerCase(Locale.ROOT).startsWith(kind.prefix))
                .findFirst();
    }

    private static ServingCredentials.Login login(@Nullable String info) {
        String[] words = info == null ? new String[0] : info.split(":", 2);
        return new ServingCredentials.Login(word(words, 0), word(words, 1));
    }

    private static Optional<String> word(String[] words, int index) {
        return index < words.length && !words[index].isEmpty()
                ? Optional.of(
                        URLDecoder.decode(words[index].replace("+", "%2B"), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static String hidden(String piece) {
        String prefix =
                kind(piece).map(kind -> piece.substring(0, kind.prefix.length())).orElse("");
        String address = piece.substring(prefix.length());
        String open = PublicAddress.of(address);
        boolean isKnown = PARTS.matcher(open).matches();
        return prefix + (isKnown || !mayHoldSecrets(open) ? open : "***");
    }

    private static boolean mayHoldSecrets(String text) {
        return text.contains("@") || text.contains("=") || text.contains(":");
    }

    public Kind kind() {
        return kind;
    }

    /// The address without kind, user and password, but with what else it asks for.
    public String url() {
        return url;
    }

    public ServingCredentials.Login login() {
        return login;
    }

    /// The address without what may be secret.
    @Override
    public String toString() {
        return kind.prefix + PublicAddress.of(url);
    }
}
