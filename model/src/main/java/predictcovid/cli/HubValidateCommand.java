package predictcovid.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import predictcovid.cli.terminal.CheckLines;
import predictcovid.cli.terminal.JsonOutput;
import predictcovid.hub.check.CheckReport;
import predictcovid.hub.check.HubRules;
import predictcovid.hub.check.MetadataCheck;
import predictcovid.hub.check.SubmissionCheck;
import predictcovid.hub.file.Places;
import predictcovid.hub.submission.MetadataSchema;
import predictcovid.hub.task.HubTasks;
import predictcovid.run.input.WrongSettings;
import predictcovid.series.Steps;
import predictcovid.series.Tally;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// `covid hub validate FILE…`: checks submissions, and descriptions of models, by their hub's
/// rules.
@Command(sortOptions = false)
final class HubValidateCommand implements Callable<Integer> {

    private final Map<Optional<Path>, HubRules> rules = new ConcurrentHashMap<>();
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

    @Mixin private PlacesTableOption places = new PlacesTableOption();

    @Option(names = "--metadata-schema", paramLabel = "FILE", descriptionKey = "metadata-schema")
    private @Nullable Path schema;

    @Mixin private JsonOption json = new JsonOption();

    HubValidateCommand(Session session, Locale language) {
        this.session = session;
        this.language = language;
    }

    @Override
    public Integer call() {
        requireFiles();
        PrintStream out = session.environment().out();
        CheckLines lines = new CheckLines(out, language);
        List<CheckedFile> told = new ArrayList<>();
        boolean areValid =
                session.telling(
                        new Notice("cli.hub.validating", files.size()),
                        language,
                        files.size(),
                        steps ->
                                check(
                                        steps,
                                        json.isAsked()
                                                ? (file, report) ->
                                                        told.add(
                                                                CheckedFile.of(
                                                                        file, report, language))
                                                : lines::print));
        if (json.isAsked()) {
            JsonOutput.print(out, told);
        }
        return areValid ? 0 : Program.FAILED;
    }

    /// Several files at a time, told in their order.
    private boolean check(Steps steps, BiConsumer<Path, CheckReport> teller) {
        Tally tally = new Tally(steps, files.size());
        AtomicBoolean areValid = new AtomicBoolean(true);
        files.parallelStream()
                .map(file -> {
                    CheckReport report =
                            MetadataCheck.isMetadata(file) ? metadata(file) : submission(file);
                    tally.add(1);
                    return Map.entry(file, report);
                })
                .forEachOrdered(checked -> {
                    teller.accept(checked.getKey(), checked.getValue());
                    areValid.compareAndSet(true, checked.getValue().isValid());
                });
        return areValid.get();
    }

    private CheckReport submission(Path file) {
        HubRules known = rules.computeIfAbsent(HubTasks.hubOf(file), this::rules);
        return SubmissionCheck.check(file, known.at(session.environment().clock().instant()));
    }

    private HubRules rules(Optional<Path> hub) {
        HubTasks known =
                Optional.ofNullable(tasks)
                        .or(() -> hub.map(HubTasks::in))
                        .map(HubTasks::read)
                        .orElseGet(HubTasks::general);
        return HubRules.of(known, hub, populations(known, hub));
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
    private Map<String, Double> populations(HubTasks known, Optional<Path> hub) {
        Optional<Path> table = places.table().or(() -> hub.flatMap(Places::in));
        return Places.populations(known.places(table).areas());
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
