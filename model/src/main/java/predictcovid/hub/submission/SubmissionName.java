package predictcovid.hub.submission;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import predictcovid.text.Fault;

/// Whose forecasts a file holds, of which round: `2025-09-27-team-model.csv`.
///
/// @param roundId the reference date, where a hub's rounds are named by it
/// @param team letters, digits and underscores
/// @param model letters, digits and underscores
public record SubmissionName(String roundId, String team, String model) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");
    private static final Pattern FILE =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2}|[A-Za-z0-9_]+)-([A-Za-z0-9_]+)-([A-Za-z0-9_]+)"
                            + "(\\.(snappy|gzip|gz|brotli|zstd|lz4|lzo|bz2))?"
                            + "\\.(csv|parquet)");

    /// @throws Fault when the team or the model has characters that a hub does not take
    public SubmissionName {
        for (String word : new String[] {team, model}) {
            if (!WORD.matcher(word).matches()) {
                throw new Fault(Fault.Kind.WRONG_USE, "hub.submission.no-word", word);
            }
        }
    }

    /// What a file's name says; empty when it is not a submission's. It may say how the file is
    /// compressed, as in `2025-09-27-team-model.snappy.parquet`.
    public static Optional<SubmissionName> of(Path file) {
        Matcher parts = FILE.matcher(String.valueOf(file.getFileName()));
        return parts.matches()
                ? Optional.of(new SubmissionName(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /// The format that a file's name tells.
    public static Format format(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith("." + Format.PARQUET.extension()) ? Format.PARQUET : Format.CSV;
    }

    /// The model's name in the hub, and that of its folder: `team-model`.
    public String modelId() {
        return team + "-" + model;
    }

    public String fileName(Format format) {
        return roundId + "-" + modelId() + "." + format.extension();
    }

    /// Where a hub wants the submission.
    public Path in(Path hub, Format format) {
        return hub.resolve("model-output").resolve(modelId()).resolve(fileName(format));
    }

    /// Where a hub wants the model's description.
    public Path metadataIn(Path hub) {
        return hub.resolve("model-metadata").resolve(modelId() + ".yml");
    }

    /// The model's description in a hub, which may end in `.yaml`, too; empty where it has none.
    public Optional<Path> describedIn(Path hub) {
        Path file = metadataIn(hub);
        return Stream.of(file, file.resolveSibling(modelId() + ".yaml"))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
