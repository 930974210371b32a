package predictcovid.web.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The path below which people reach the viewer: what all addresses in its answers begin with.
///
/// @param prefix such as `/covid`; empty where the viewer has its host for itself
public record PublicPath(String prefix) {
    /// The setting that leaves it to a proxy to tell.
    public static final String TOLD = "auto";

    private static final PublicPath NONE = new PublicPath("");
    private static final int LONGEST = 200;

    /// Segments of what needs no escape anywhere, and letters of other scripts as UTF-8: nothing
    /// that leads to another host, upwards, or out of a header or an attribute.
    private static final Pattern PLAIN =
            Pattern.compile("(/(?!\\.{1,2}(/|$))([A-Za-z0-9._~-]|%[89A-Fa-f][0-9A-Fa-f])+)*");

    /// The path that a text gives; absent when it is none, or may be more than a path.
    public static Optional<PublicPath> parse(String text) {
        return Optional.of(text.strip().replaceFirst("(?<=.)/$|^/$", ""))
                .filter(path -> path.length() <= LONGEST && PLAIN.matcher(path).matches())
                .map(PublicPath::new);
    }

    /// What proxies say in turn, the outermost first; none when one of them says what is no path.
    static PublicPath told(List<String> headers) {
        List<Optional<PublicPath>> parts =
                headers.stream()
                        .flatMap(header -> Stream.of(header.split(",", -1)))
                        .map(PublicPath::parse)
                        .toList();
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            return NONE;
        }
        return parse(String.join("", parts.stream().map(it -> it.orElseThrow().prefix).toList()))
                .orElse(NONE);
    }

    /// What is left of an address within the viewer, be the prefix still there or taken away by a
    /// proxy: always one slash and what follows.
    String within(String address) {
        String path = address.replaceFirst("^/+", "/");
        if (!prefix.isEmpty() && path.equals(prefix)) {
            return "/";
        }
        return !prefix.isEmpty() && path.startsWith(prefix + "/")
                ? path.substring(prefix.length()).replaceFirst("^/+", "/")
                : path;
    }
}
