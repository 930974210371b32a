package predictcovid.cli;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import predictcovid.catalog.Retention;
import predictcovid.run.PruneRequest;
import predictcovid.run.PruneRun;
import predictcovid.run.Pruned;
import predictcovid.run.input.RunContext;
import predictcovid.run.input.Setting;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

/// `covid prune`: removes runs and vintages that are no longer to be kept.
@Command(sortOptions = false)
final class PruneCommand implements Callable<Integer> {
    static final Set<Setting> SETTINGS =
            EnumSet.of(
                    Setting.DATALAKE,
                    Setting.RETENTION,
                    Setting.TIMESTAMP,
                    Setting.LOCALE,
                    Setting.FLUENTD_HOST,
                    Setting.FLUENTD_PORT);

    private static final double MEGABYTE = 1e6;

    private final Session session;

    @Mixin private CommonOptions common = new CommonOptions();

    @Option(names = "--keep-runs", paramLabel = "RULE", descriptionKey = "keep-runs")
    private @Nullable String keepRuns;

    @Option(names = "--keep-vintages", paramLabel = "RULE", descriptionKey = "keep-vintages")
    private @Nullable String keepVintages;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    PruneCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Optional<Retention> runs = rule("--keep-runs", keepRuns);
        Optional<Retention> vintages = rule("--keep-vintages", keepVintages);
        return session.run(common.verbose(), context -> prune(context, runs, vintages));
    }

    private static Optional<Retention> rule(String flag, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Retention::parse);
        } catch (IllegalArgumentException wrong) {
            throw new WrongSettings(
                    List.of(new Fault(wrong, "cli.prune.rule", flag, String.valueOf(text))));
        }
    }

    private int prune(RunContext context, Optional<Retention> runs, Optional<Retention> vintages) {
        Optional<Retention> other = context.settings().retention();
        Retention ofRuns = runs.or(() -> other).orElseThrow(PruneCommand::noRule);
        Retention ofVintages = vintages.or(() -> other).orElseThrow(PruneCommand::noRule);
        PruneRun.Findings gone =
                new PruneRun(context, new PruneRequest(ofRuns, ofVintages, dryRun)).run();
        Locale locale = context.settings().locale();
        say(locale, "runs", gone.runs());
        say(locale, "history", gone.history());
        say(locale, "vintages", gone.vintages());
        return 0;
    }

    private static WrongSettings noRule() {
        return new WrongSettings(List.of(new Fault("cli.prune.no-rule")));
    }

    private void say(Locale locale, String kind, Pruned gone) {
        PrintStream out = session.environment().out();
        String what = Texts.in(locale, "cli.prune." + kind);
        if (gone.days().isEmpty()) {
            out.println(Texts.in(locale, "cli.prune.all-stay", what, gone.all()));
            return;
        }
        out.println(
                Texts.in(
                        locale,
                        dryRun ? "cli.prune.would-go" : "cli.prune.gone",
                        what,
                        gone.days().size(),
                        gone.all(),
                        gone.days().getFirst(),
                        gone.days().getLast(),
                        gone.bytes() / MEGABYTE));
    }
}
