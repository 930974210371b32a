package predictcovid.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import predictcovid.cli.terminal.RevisionLines;
import predictcovid.run.RevisionFindings;
import predictcovid.run.RevisionRequest;
import predictcovid.run.RevisionRun;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Fault;

/// `covid revisions`: how numbers changed after they were first reported.
@Command(sortOptions = false)
final class RevisionsCommand implements Callable<Integer> {
    private static final FlagsByInput FLAGS =
            new FlagsByInput(
                    Set.of("--places", "--locations", "--nation", "--target"),
                    Set.of("--force", "--refresh"));

    private final Session session;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private RequestOptions request = new RequestOptions();

    @Option(names = "--target-data", paramLabel = "FILE", descriptionKey = "revisions-target-data")
    private @Nullable Path targetData;

    @Mixin private HubDataOptions hubData = new HubDataOptions();

    @Option(names = "--weeks", paramLabel = "N", descriptionKey = "revisions-weeks")
    private int weeks = RevisionRequest.WEEKS;

    @Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "revisions-out")
    private Path out = Path.of("revisions");

    RevisionsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        FLAGS.check(requireNonNull(spec), targetData != null);
        if (weeks < 1) {
            throw new WrongSettings(List.of(new Fault("cli.weeks", weeks)));
        }
        RevisionRequest wanted =
                new RevisionRequest(
                        Optional.ofNullable(targetData).map(hubData::source),
                        request.request(),
                        weeks,
                        out);
        return session.run(
                common.verbose(),
                context -> {
                    RevisionFindings findings = new RevisionRun(context, wanted).run();
                    RevisionLines.print(
                            session.environment().out(), context.settings().locale(), findings);
                    return 0;
                });
    }
}
