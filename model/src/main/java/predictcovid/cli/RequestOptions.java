package predictcovid.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import predictcovid.run.input.RunRequest;

/// The flags of commands that read the source.
final class RequestOptions {
    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    private @Nullable LocalDate asOf;

    @Option(names = "--force", descriptionKey = "force")
    private boolean force;

    @Option(names = "--refresh", descriptionKey = "refresh")
    private boolean refresh;

    RunRequest request() {
        return new RunRequest(Optional.ofNullable(asOf), force, refresh);
    }
}
