package predictcovid.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/// A source's address as it may be stored and shown: without user, password and the values of its
/// query, any of which may be a key. Addresses that differ in what is asked for stay apart, by two
/// bytes of a checksum; those that differ in a key alone do not, since keys are renewed.
public final class PublicAddress {
    private static final String HIDDEN = "***";

    private static final Pattern ON_A_SERVER =
            Pattern.compile("((?!(?i:file):)[A-Za-z][A-Za-z0-9+.-]*://)(.*)", Pattern.DOTALL);

    /// User info up to the last at sign before the path, host and port, path, query, fragment.
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?:[^/?#]*@)?((?:\\[[^/?#\\]]*]|[^/?#:]*)(?::\\d*)?)(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?",
                    Pattern.DOTALL);

    private static final Pattern PUBLIC =
            Pattern.compile("(?:[^&=]*=?\\*\\*\\*&)*[^&=]*=?\\*\\*\\*(?:~[0-9a-f]{4})?");

    /// Words in the names of parameters that hold keys.
    private static final List<String> KEYS =
            List.of("key", "token", "sig", "pass", "pwd", "secret", "auth", "credential", "sas");

    private PublicAddress() {}

    /// The address without what may be secret; paths and other addresses as they are. What is
    /// public already stays the same.
    public static String of(String address) {
        Matcher server = ON_A_SERVER.matcher(address);
        if (!server.matches()) {
            return address;
        }
        Matcher parts = PARTS.matcher(server.group(2));
        if (!parts.matches()) {
            // a password with a sign that ends the host, perhaps
            return server.group(1) + HIDDEN;
        }
        String path = Objects.requireNonNullElse(parts.group(2), "");
        String query = parts.group(3) == null ? "" : "?" + hidden(parts.group(3));
        return server.group(1) + parts.group(1) + path + query;
    }

    /// The same for strangers: a file of this machine by its name alone.
    public static String told(String address) {
        boolean isLocal = !address.contains("://") || address.startsWith("file:");
        return isLocal ? address.substring(address.lastIndexOf('/') + 1) : of(address);
    }

    private static String hidden(String query) {
        if (query.isEmpty() || PUBLIC.matcher(query).matches()) {
            return query;
        }
        List<String> parameters = Arrays.asList(query.split("&", -1));
        String asked =
                parameters.stream()
                        .filter(each -> !isKey(name(each)))
                        .collect(Collectors.joining("&"));
        String names =
                parameters.stream()
                        .map(each -> name(each) + HIDDEN)
                        .collect(Collectors.joining("&"));
        return asked.isEmpty() ? names : names + "~" + checksum(asked);
    }

    /// With the equals sign; a parameter without one is a value alone.
    private static String name(String parameter) {
        return parameter.substring(0, parameter.indexOf('=') + 1);
    }

    private static boolean isKey(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return KEYS.stream().anyMatch(lower::contains);
    }

    private static String checksum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((short) sum.getValue());
    }
}
