package predictcovid.web.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The sites that may show our charts in a frame of theirs.
///
/// @param origins such as `https://example.org` or `https://*.example.org`; `*` alone for all
public record Embedders(List<String> origins) {
    /// The setting for our own pages alone.
    public static final String NONE = "none";

    private static final String ALL = "*";
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9.-]{0,250})(:\\d{1,5})?");

    public Embedders {
        origins = List.copyOf(origins);
    }

    /// The sites that a text names, parted by blanks or commas; absent when it names what is none.
    public static Optional<Embedders> parse(String text) {
        if (text.equals(NONE)) {
            return Optional.of(new Embedders(List.of()));
        }
        List<String> origins =
                Stream.of(text.split("[\\s,]+", -1)).filter(it -> !it.isEmpty()).toList();
        boolean areSites =
                origins.equals(List.of(ALL))
                        || origins.stream().allMatch(it -> ORIGIN.matcher(it).matches());
        return areSites && !origins.isEmpty()
                ? Optional.of(new Embedders(origins))
                : Optional.empty();
    }

    /// Whether other sites than ours may.
    public boolean areAny() {
        return !origins.isEmpty();
    }

    /// As a policy names them.
    String policy() {
        return String.join(" ", Stream.concat(Stream.of("'self'"), origins.stream()).toList());
    }
}
