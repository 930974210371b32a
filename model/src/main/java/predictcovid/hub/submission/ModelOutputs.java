package predictcovid.hub.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import predictcovid.text.Fault;

/// The submissions in a folder: a hub, its `model-output`, or the folder of one model.
public final class ModelOutputs {
    private static final int DEPTH = 8;

    private ModelOutputs() {}

    /// All submissions in the order of their paths.
    ///
    /// @throws Fault when the folder cannot be listed or holds none
    public static List<Path> in(Path folder) {
        Path output = folder.resolve("model-output");
        Path root = Files.isDirectory(output) ? output : folder;
        try (Stream<Path> files = Files.walk(root, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> submissions =
                    files.filter(ModelOutputs::isTable)
                            .filter(Files::isRegularFile)
                            .sorted()
                            .toList();
            if (submissions.isEmpty()) {
                throw new Fault("hub.score.no-files", root.toString());
            }
            return submissions;
        } catch (IOException | UncheckedIOException failure) {
            throw new Fault(Fault.Kind.WRONG_USE, failure, "hub.score.no-folder", root.toString());
        }
    }

    /// The model whose file it is: the file's name says it, or else its folder.
    public static String model(Path file) {
        return SubmissionName.of(file)
                .map(SubmissionName::modelId)
                .orElseGet(() ->
                        Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                                .map(Path::getFileName)
                                .map(Path::toString)
                                .orElse(""));
    }

    private static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith("." + Format.CSV.extension())
                || name.endsWith("." + Format.PARQUET.extension());
    }
}
