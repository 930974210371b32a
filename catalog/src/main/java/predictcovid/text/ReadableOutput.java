package predictcovid.text;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What the program prints, with its accents.
public final class ReadableOutput {
    private ReadableOutput() {}

    /// Without a locale the JDK prints ASCII, and every accent as a question mark; terminals and
    /// files of today read UTF-8.
    public static PrintStream of(PrintStream stream) {
        return stream.charset().equals(StandardCharsets.US_ASCII)
                ? new PrintStream(stream, true, StandardCharsets.UTF_8)
                : stream;
    }
}
