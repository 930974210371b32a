package predictcovid.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
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
import predictcovid.forecast.quantile.EnsembleMethod;
import predictcovid.hub.ensemble.ModelWeights;
import predictcovid.hub.file.HubBucket;
import predictcovid.hub.submission.Format;
import predictcovid.run.hub.HubEnsembleRequest;
import predictcovid.run.hub.HubEnsembleRequest.Training;
import predictcovid.run.hub.HubEnsembleRun;
import predictcovid.run.hub.HubSource;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

/// `covid hub ensemble FOLDER`: makes one submission of many models'.
@Command(sortOptions = false)
final class HubEnsembleCommand implements Callable<Integer> {
    /// How the models count.
    enum Weighting {
        EQUAL,
        TRAINED
    }

    /// The methods by the words of the command line.
    private static final Map<String, EnsembleMethod> METHODS =
            Map.of(
                    "mean", EnsembleMethod.MEAN,
                    "median", EnsembleMethod.MEDIAN,
                    "linear-pool", EnsembleMethod.LINEAR_POOL);

    private final Session session;
    private final Locale language;

    // picocli reads it
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(arity = "1", paramLabel = "FOLDER", descriptionKey = "ensemble-folder")
    private Path folder = Path.of("model-output");

    @Option(names = "--team", required = true, paramLabel = "TEAM", descriptionKey = "team")
    private String team = "";

    @Option(names = "--model", required = true, paramLabel = "MODEL", descriptionKey = "model")
    private String model = "";

    @Option(
            names = "--models",
            paramLabel = "MODELS",
            split = ",",
            descriptionKey = "ensemble-models")
    private List<String> members = List.of();

    @Option(names = "--reference-date", paramLabel = "DATE", descriptionKey = "ensemble-date")
    private @Nullable String referenceDate;

    @Option(names = "--method", paramLabel = "METHOD", descriptionKey = "ensemble-method")
    private String method = "median";

    @Option(names = "--weights", paramLabel = "WEIGHTS", descriptionKey = "ensemble-weights")
    private Weighting weights = Weighting.EQUAL;

    @Option(names = "--target-data", paramLabel = "FILE", descriptionKey = "ensemble-target-data")
    private @Nullable Path targetData;

    @Option(names = "--rounds", paramLabel = "N", descriptionKey = "ensemble-rounds")
    private int rounds = 12;

    @Option(names = "--hub", paramLabel = "FOLDER", descriptionKey = "hub-folder")
    private Path hub = Path.of(".");

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
    private Format format = Format.CSV;

    @Option(names = "--tasks", paramLabel = "FILE", descriptionKey = "ensemble-tasks")
    private @Nullable Path tasks;

    @Mixin private PlacesTableOption places = new PlacesTableOption();

    HubEnsembleCommand(Session session, Locale language) {
        this.session = session;
        this.language = language;
    }

    @Override
    public Integer call() {
        requireSense();
        HubEnsembleRequest request =
                new HubEnsembleRequest(
                        folder,
                        members,
                        Optional.ofNullable(referenceDate).map(RequestOptions::date),
                        method(),
                        training(),
                        team,
                        model,
                        hub,
                        format,
                        Optional.ofNullable(tasks),
                        places.table());
        HubEnsembleRun run = new HubEnsembleRun(request, session.environment().clock().instant());
        boolean areValid = run.run(this::print);
        run.skipped()
                .forEach(notice -> session.environment().out().println("! " + notice.in(language)));
        return areValid ? 0 : Program.FAILED;
    }

    private EnsembleMethod method() {
        return METHODS.getOrDefault(method.toLowerCase(Locale.ROOT), EnsembleMethod.MEDIAN);
    }

    private Optional<Training> training() {
        return weights == Weighting.TRAINED && targetData != null
                ? Optional.of(
                        new Training(
                                new HubSource(
                                        HubBucket.local(targetData),
                                        places.table(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of()),
                                rounds))
                : Optional.empty();
    }

    private void requireSense() {
        List<Fault> faults = new ArrayList<>();
        if (!METHODS.containsKey(method.toLowerCase(Locale.ROOT))) {
            faults.add(new Fault("cli.hub.ensemble.method", method));
        }
        if (weights == Weighting.TRAINED && targetData == null) {
            faults.add(new Fault("cli.hub.ensemble.no-target-data"));
        }
        if (rounds < 1) {
            faults.add(new Fault("cli.hub.ensemble.rounds", rounds));
        }
        if (members.size() == 1) {
            faults.add(new Fault("cli.hub.ensemble.one", members.getFirst()));
        }
        if (!faults.isEmpty()) {
            throw new WrongSettings(faults);
        }
    }

    private void print(HubEnsembleRun.Result result) {
        PrintStream out = session.environment().out();
        result.notices().forEach(notice -> out.println("! " + notice.in(language)));
        out.println(
                Texts.in(
                        language,
                        "cli.hub.ensemble.members",
                        result.members().size(),
                        String.join(", ", result.members())));
        result.weights().map(ModelWeights::lines).ifPresent(lines -> lines.forEach(out::println));
        new CheckLines(out, language).print(result.file(), result.check());
    }
}
