package predictcovid.source;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A whole file fetched from the source.
///
/// @param sha256 64 lowercase hexadecimal digits
/// @param version what the server calls this version of the file
record Download(long bytes, String sha256, Version version) {
    /// A server's names for one version of a file, by which it can tell that there is no newer one.
    public record Version(Optional<String> etag, Optional<String> lastModified) {
        private static final Predicate<String> PRINTABLE =
                Pattern.compile("[ -~]+").asMatchPredicate();

        /// Of a server that names no versions, or of a local file.
        public static final Version UNKNOWN = new Version(Optional.empty(), Optional.empty());

        /// A name that no header can carry, from a damaged record say, is forgotten.
        public Version {
            etag = etag.filter(PRINTABLE);
            lastModified = lastModified.filter(PRINTABLE);
        }
    }
}
