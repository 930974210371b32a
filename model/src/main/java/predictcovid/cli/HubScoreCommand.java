package predictcovid.cli;

import static java.util.stream.Collectors.toSet;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import predictcovid.cli.terminal.JsonOutput;
import predictcovid.cli.terminal.ScoreTableLines;
import predictcovid.hub.derived.DerivedOutcomes;
import predictcovid.hub.derived.DerivedTargets;
import predictcovid.hub.derived.TrendRule;
import predictcovid.hub.file.HubBucket;
import predictcovid.hub.file.Places;
import predictcovid.hub.score.HubScores;
import predictcovid.hub.score.MeasureLine;
import predictcovid.hub.score.MeasureLines;
import predictcovid.hub.score.NewestReports;
import predictcovid.hub.score.OracleOutput;
import predictcovid.hub.score.ScoreFile;
import predictcovid.hub.score.ScoreLine;
import predictcovid.hub.score.ScoreLines;
import predictcovid.hub.score.ScorePart;
import predictcovid.hub.score.TaskOutcomes;
import predictcovid.hub.submission.ModelOutputs;
import predictcovid.hub.target.TargetData;
import predictcovid.hub.target.TargetRequest;
import predictcovid.hub.task.HubTasks;
import predictcovid.run.input.Setting;
import predictcovid.run.skill.JudgedForecasts;
import predictcovid.series.vintage.Report;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import predictcovid.text.Texts;

/// `covid hub score FOLDER`: scores submissions against what came.
@Command(sortOptions = false)
final class HubScoreCommand implements Callable<Integer> {
    static final Set<Setting> SETTINGS =
            EnumSet.of(Setting.DATALAKE, Setting.TIMESTAMP, Setting.LOCALE);

    private final Session session;
    private final Locale language;

    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(arity = "1", paramLabel = "FOLDER", descriptionKey = "model-output")
    private Path folder = Path.of("model-output");

    @Option(
            names = "--target-data",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "score-target-data")
    private Path targetData = Path.of("");

    @Option(names = "--baseline", paramLabel = "MODEL", descriptionKey = "baseline")
    private @Nullable String baseline;

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "score-as-of")
    private @Nullable String asOf;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "score-from")
    private @Nullable String from;

    @Option(names = "--by", paramLabel = "PART", descriptionKey = "score-by")
    private ScorePart by = ScorePart.NOTHING;

    @Option(names = "--tasks", paramLabel = "FILE", descriptionKey = "score-tasks")
    private @Nullable Path tasks;

    @Mixin private HubTableOptions table = new HubTableOptions();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "score-out")
    private @Nullable Path out;

    @Mixin private PublishOptions publish = new PublishOptions();

    @Mixin private JsonOption json = new JsonOption();

    HubScoreCommand(Session session, Locale language) {
        this.session = session;
        this.language = language;
    }

    @Override
    public Integer call() {
        Optional<String> hub = publish.nameOf(folder);
        return hub.isEmpty()
                ? score(_ -> {})
                : session.run(
                        common.verbose(),
                        context ->
                                score(judged ->
                                        publish.publish(judged, context, hub.get(), session)));
    }

    private Integer score(Consumer<JudgedForecasts> publication) {
        LocalDate first = date(from).orElse(LocalDate.MIN);
        HubTasks rules = rules();
        List<Path> files = ModelOutputs.in(folder);
        TaskOutcomes outcomes = outcomes(rules);
        HubScores scores =
                session.telling(
                        new Notice("cli.hub.scoring", files.size()),
                        language,
                        files.size(),
                        steps -> HubScores.of(files, outcomes, rules, first, steps));
        scores.problems().forEach(this::warn);
        scores.unevenDates().ifPresent(this::warn);
        if (scores.isEmpty()) {
            throw new Fault("cli.hub.nothing-scored", folder.toString(), targetData.toString());
        }
        Optional<String> reference = ScoreLines.baseline(scores, Optional.ofNullable(baseline));
        print(
                new Found(
                        reference,
                        ScoreLines.of(scores, reference, by),
                        MeasureLines.of(scores.measured(), reference, by)));
        write(scores, session.sentences());
        publication.accept(
                new JudgedForecasts(
                        "hub score",
                        List.of(),
                        reference,
                        scores.scores(),
                        List.of(),
                        scores.measured(),
                        List.of(),
                        name -> rules.targets(List.of(name)).all().getFirst()));
        return 0;
    }

    /// The models of a hub, target by target, the best first.
    record Found(Optional<String> baseline, List<ScoreLine> scores, List<MeasureLine> measures) {}

    private void print(Found found) {
        PrintStream result = session.environment().out();
        if (json.isAsked()) {
            JsonOutput.print(result, found);
        } else {
            new ScoreTableLines(result, language)
                    .print(found.scores(), found.measures(), found.baseline());
        }
    }

    private void write(HubScores scores, PrintStream print) {
        if (out == null) {
            return;
        }
        if (!scores.scores().isEmpty()) {
            ScoreFile.write(out, scores.scores());
            written(print, scores.scores().size(), out);
        }
        if (!scores.measured().isEmpty()) {
            Path beside = ScoreFile.measured(out);
            ScoreFile.writeMeasured(beside, scores.measured());
            written(print, scores.measured().size(), beside);
        }
    }

    private void written(PrintStream print, int scores, Path file) {
        print.println(Texts.in(language, "cli.hub.written", scores, file.toString()));
    }

    /// The rules of the hub that the folder is or lies in, where it has some.
    private HubTasks rules() {
        return Optional.ofNullable(tasks)
                .or(() -> HubTasks.hubOf(folder).map(HubTasks::in))
                .map(HubTasks::read)
                .orElseGet(HubTasks::general);
    }

    private TaskOutcomes outcomes(HubTasks rules) {
        Path place = HubBucket.local(targetData);
        return OracleOutput.read(place, date(asOf).orElse(LocalDate.MAX), rules.roundColumn())
                .<TaskOutcomes>map(oracle -> oracle)
                .orElseGet(() -> reports(place, rules));
    }

    private TaskOutcomes reports(Path place, HubTasks rules) {
        Optional<LocalDate> known = date(asOf);
        Places places =
                rules.places(
                        table.locations(place)
                                .or(() -> HubTasks.hubOf(folder).flatMap(Places::in)));
        places.notes().forEach(this::warn);
        TargetData data =
                TargetData.read(
                        place, new TargetRequest(table.target(), known, places.areas(), rules));
        data.problems().forEach(problem -> warn(problem.notice()));
        Set<String> weekly = data.reports().stream().map(Report::target).collect(toSet());
        Optional<TrendRule> rule = TrendRule.of(places.columns());
        return new DerivedOutcomes(
                NewestReports.of(data.reports(), known.orElse(LocalDate.MAX)),
                reference -> DerivedTargets.of(rules, weekly, rule, reference).targets(),
                Places.populations(places.areas()));
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        return Optional.ofNullable(text).map(RequestOptions::date);
    }

    private void warn(Notice notice) {
        session.sentences().println("! " + notice.in(language));
    }
}
