package predictcovid.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import predictcovid.cli.terminal.CheckLines;
import predictcovid.hub.check.CheckReport;
import predictcovid.hub.check.HubRules;
import predictcovid.hub.check.MetadataCheck;
import predictcovid.hub.check.SubmissionCheck;
import predictcovid.hub.file.Places;
import predictcovid.hub.submission.MetadataSchema;
import predictcovid.hub.task.HubTasks;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Fault;

/// `covid hub validate FILE…`: checks submissions, and descriptions of models, by their hub's
/// rules.
@Command(name = "validate", sortOptions = false)
final class HubValidateCommand implements Callable<Integer> {

    private final Session session;
    private final Locale language;

    // picocli reads it
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "submissions")
    private List<Path> files = List.of();

    @Option(names = "--tasks", paramLabel = "FILE", descriptionKey = "tasks")
    private @Nullable Path tasks;

    @Option(names = "--locations", paramLabel = "FILE", descriptionKey = "hub-locations")
    private @Nullable Path locations;

    @Option(names = "--metadata-schema", paramLabel = "FILE", descriptionKey = "metadata-schema")
    private @Nullable Path schema;

    HubValidateCommand(Session session, Locale language) {
        this.session = session;
        this.language = language;
    }

    @Override
    public Integer call() {
        requireFiles();
        CheckLines lines = new CheckLines(session.environment().out(), language);
        boolean areValid = true;
        for (Path file : files) {
            CheckReport report = MetadataCheck.isMetadata(file) ? metadata(file) : submission(file);
            lines.print(file, report);
            areValid &= report.isValid();
        }
        return areValid ? 0 : Program.FAILED;
    }

    private CheckReport submission(Path file) {
        Optional<Path> hub = HubTasks.hubOf(file);
        HubTasks known =
                Optional.ofNullable(tasks)
                        .or(() -> hub.map(HubTasks::in))
                        .map(HubTasks::read)
                        .orElseGet(HubTasks::general);
        HubRules rules = HubRules.of(known, hub, populations(hub));
        return SubmissionCheck.check(file, rules.at(session.environment().clock().instant()));
    }

    private CheckReport metadata(Path file) {
        Optional<Path> hub = HubTasks.hubOf(file);
        MetadataSchema known =
                Optional.ofNullable(schema)
                        .map(MetadataSchema::read)
                        .or(() -> hub.flatMap(MetadataSchema::in))
                        .orElseThrow(() ->
                                new WrongSettings(
                                        List.of(new Fault("cli.hub.no-schema", file.toString()))));
        return MetadataCheck.check(file, known, hub);
    }

    /// Those of the table that is given or, where the file lies in a hub, of the hub's own, and
    /// else of the United States.
    private Map<String, Double> populations(Optional<Path> hub) {
        Optional<Path> table = Optional.ofNullable(locations).or(() -> hub.flatMap(Places::in));
        return Places.populations(Places.of(table).areas());
    }

    private void requireFiles() {
        List<Fault> missing =
                files.stream()
                        .filter(file -> !Files.isRegularFile(file))
                        .map(file -> new Fault("cli.hub.no-file", file.toString()))
                        .toList();
        if (!missing.isEmpty()) {
            throw new WrongSettings(missing);
        }
    }
}
