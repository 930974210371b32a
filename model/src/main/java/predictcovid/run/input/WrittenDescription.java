package predictcovid.run.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import predictcovid.source.description.DescriptionText;
import predictcovid.text.Fault;

/// Writes a description into a file, and its table of places, if it has one, beside it: each of
/// them whole or not at all.
public final class WrittenDescription {
    private static final String PLACES = "-places.csv";

    private WrittenDescription() {}

    /// Writes the description of a table.
    ///
    /// @throws Fault when a file cannot be written
    public static void write(SourceReport report, Path file) {
        String places = withoutSuffix(file.getFileName().toString()) + PLACES;
        try {
            if (!report.by().places().isEmpty()) {
                whole(DescriptionText.places(report.by()), file.resolveSibling(places));
            }
            whole(DescriptionText.of(report.by(), places), file);
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.STORE,
                    e,
                    "source.not-written",
                    file,
                    String.valueOf(e.getMessage()));
        }
    }

    private static String withoutSuffix(String name) {
        return name.endsWith(".toml") ? name.substring(0, name.length() - 5) : name;
    }

    private static void whole(String text, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path written = Files.createTempFile(folder, "description-", ".tmp");
        try {
            Files.writeString(written, text);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
