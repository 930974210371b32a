package predictcovid.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import predictcovid.run.hub.ExplainReport;
import predictcovid.run.hub.ExplainRequest;
import predictcovid.run.hub.ExplainRun;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Texts;

/// `covid hub explain`: which features moved the forecasts of a reference date.
@Command(sortOptions = false)
final class HubExplainCommand implements Callable<Integer> {
    private final Session session;

    @Mixin private CommonOptions common = new CommonOptions();

    @Option(
            names = "--target-data",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "target-data")
    private Path targetData = Path.of("");

    @Option(
            names = "--reference-date",
            required = true,
            paramLabel = "DATE",
            descriptionKey = "explain-date")
    private String referenceDate = "";

    @Option(names = "--location", paramLabel = "PLACES", split = ",", descriptionKey = "explain-at")
    private List<String> places = List.of();

    @Option(names = "--horizon", paramLabel = "N", descriptionKey = "explain-horizon")
    private int horizon = 3;

    @Mixin private HubDataOptions hubData = new HubDataOptions();

    @Mixin private LearnFromOption learnFrom = new LearnFromOption();

    @Mixin private TreesOption trees = new TreesOption();

    @Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "explain-out")
    private Path out = Path.of("explanations");

    HubExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        trees.fault()
                .ifPresent(fault -> {
                    throw new WrongSettings(List.of(fault));
                });
        ExplainRequest request =
                new ExplainRequest(
                        hubData.source(targetData, learnFrom.files()),
                        RequestOptions.date(referenceDate),
                        places,
                        horizon,
                        trees.forest(),
                        out);
        return session.run(
                common.verbose(),
                context -> {
                    print(new ExplainRun(context, request).run(), context.settings().locale());
                    return 0;
                });
    }

    private void print(ExplainReport report, Locale language) {
        PrintStream print = session.environment().out();
        report.problems().forEach(problem -> print.println("! " + problem.in(language)));
        report.sentences(language).forEach(print::println);
        print.println(Texts.in(language, "cli.hub.explained", out.toString()));
    }
}
