package predictcovid.catalog.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import predictcovid.text.Fault;

/// Where a datalake is: a folder of this machine, a Hadoop cluster or an S3 bucket.
///
/// @param root absolute
public record Location(Scheme scheme, URI root) {
    /// Two letters at least: one is a drive of Windows.
    private static final Pattern URI_LIKE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    /// Reads a path of this machine, or a `file:`, `hdfs:` or `s3a:` URI.
    public static Location parse(String text) {
        if (text.isBlank()) {
            throw new Fault("catalog.location-blank");
        }
        if (!URI_LIKE.matcher(text).matches()) {
            return folder(text, text);
        }
        URI uri = uri(text);
        Scheme scheme = scheme(uri, text);
        return switch (scheme) {
            case FILE -> folder(uri.isOpaque() ? uri.getSchemeSpecificPart() : uri.getPath(), text);
            case HDFS, S3A -> new Location(scheme, withAuthority(uri, text));
        };
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new Fault(e, "catalog.location-syntax", text, e.getReason());
        }
    }

    private static Scheme scheme(URI uri, String text) {
        return Arrays.stream(Scheme.values())
                .filter(known -> known.name().equalsIgnoreCase(uri.getScheme()))
                .findFirst()
                .orElseThrow(() -> new Fault("catalog.location-scheme", text, uri.getScheme()));
    }

    /// Hadoop wants a path, and S3A takes the whole of `s3a://bucket` for one only with its final
    /// slash.
    private static URI withAuthority(URI uri, String text) {
        if (uri.isOpaque() || uri.getAuthority() == null) {
            throw new Fault("catalog.location-host", text);
        }
        String path = uri.getPath();
        return path == null || path.isEmpty() ? uri.resolve("/") : uri;
    }

    private static Location folder(String path, String text) {
        try {
            return new Location(Scheme.FILE, Path.of(path).toAbsolutePath().normalize().toUri());
        } catch (InvalidPathException e) {
            throw new Fault(e, "catalog.location-syntax", text, e.getReason());
        }
    }
}
