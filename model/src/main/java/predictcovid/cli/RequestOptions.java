package predictcovid.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import predictcovid.run.input.RunRequest;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Fault;

/// The flags of commands that read the source.
final class RequestOptions {
    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    private @Nullable String asOf;

    @Option(names = "--force", descriptionKey = "force")
    private boolean force;

    @Option(names = "--refresh", descriptionKey = "refresh")
    private boolean refresh;

    RunRequest request() {
        return new RunRequest(Optional.ofNullable(asOf).map(RequestOptions::date), force, refresh);
    }

    /// The day that a flag gives.
    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw new WrongSettings(List.of(new Fault(noDate, "cli.no-date", text)));
        }
    }
}
