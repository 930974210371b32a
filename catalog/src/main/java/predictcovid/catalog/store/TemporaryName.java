package predictcovid.catalog.store;

import java.util.UUID;

/// Names of files that are being written: hidden, beside their place, never the same twice.
public final class TemporaryName {
    private static final String PREFIX = ".";
    private static final String SUFFIX = ".tmp";

    private TemporaryName() {}

    /// A fresh name for the file that will become `name`.
    public static String beside(String name) {
        return PREFIX + name + "-" + UUID.randomUUID() + SUFFIX;
    }

    /// Whether a file of this name was never finished.
    public static boolean matches(String name) {
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }
}
