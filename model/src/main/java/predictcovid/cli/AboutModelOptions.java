package predictcovid.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import predictcovid.run.hub.AboutModel;

/// The flags that tell a hub who submits, once.
final class AboutModelOptions {
    @Option(names = "--author", paramLabel = "NAME", descriptionKey = "author")
    private @Nullable String author;

    @Option(names = "--affiliation", paramLabel = "NAME", descriptionKey = "affiliation")
    private @Nullable String affiliation;

    @Option(names = "--email", paramLabel = "ADDRESS", descriptionKey = "email")
    private @Nullable String email;

    @Option(names = "--website", paramLabel = "URL", descriptionKey = "website")
    private @Nullable String website;

    @Option(names = "--license", paramLabel = "LICENSE", descriptionKey = "license")
    private @Nullable String license;

    @Option(names = "--team-name", paramLabel = "NAME", descriptionKey = "team-name")
    private @Nullable String teamName;

    @Option(names = "--model-name", paramLabel = "NAME", descriptionKey = "model-name")
    private @Nullable String modelName;

    @Option(names = "--designated", descriptionKey = "designated")
    private boolean isDesignated;

    /// What was said.
    AboutModel model() {
        return new AboutModel(
                Optional.ofNullable(teamName),
                Optional.ofNullable(modelName),
                Optional.ofNullable(author),
                Optional.ofNullable(affiliation),
                Optional.ofNullable(email),
                Optional.ofNullable(website),
                Optional.ofNullable(license),
                isDesignated);
    }
}
