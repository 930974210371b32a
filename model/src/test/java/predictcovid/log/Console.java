package predictcovid.log;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A console whose text can be read back.
final class Console {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    PrintStream stream() {
        return stream;
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return text().lines().toList();
    }

    /// The lines below the heading of what Fluentd did not get; none without a heading.
    List<String> unsent() {
        return lines().stream()
                .dropWhile(line -> !line.contains("did not take these"))
                .skip(1)
                .toList();
    }
}
