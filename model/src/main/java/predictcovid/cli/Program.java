package predictcovid.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import predictcovid.cli.terminal.CommandEnvironment;
import predictcovid.cli.usage.WrongUse;
import predictcovid.run.input.Setting;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

/// Runs a command line and says what became of it.
final class Program {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    private static final int INTERRUPTED = 130;

    private static final long MEGABYTE = 1 << 20;

    private final CommandEnvironment environment;

    Program(CommandEnvironment environment) {
        this.environment = environment;
    }

    int execute(String... args) {
        Locale language = language(List.of(args));
        try {
            return execute(language, args);
        } catch (OutOfMemoryError full) {
            LOG.debug("failed", full);
            long allowed = Runtime.getRuntime().maxMemory() / MEGABYTE;
            say(Texts.in(language, "cli.memory", allowed, 2 * allowed));
            return FAILED;
        }
    }

    private int execute(Locale language, String... args) {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        Session session = new Session(environment, flags);
        CommandLine commandLine = Commands.of(session, flags, language);
        return commandLine
                .setOut(new PrintWriter(environment.out(), true, environment.out().charset()))
                .setErr(new PrintWriter(environment.err(), true, environment.err().charset()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(environment.terminal())
                .setExecutionStrategy(line -> {
                    session.setQuiet(has(line, CommonOptions.QUIET));
                    session.setJson(has(line, JsonOption.NAME));
                    return new CommandLine.RunLast().execute(line);
                })
                .setParameterExceptionHandler(
                        (wrong, words) -> explain(new WrongUse(wrong, List.of(words)), language))
                .setExecutionExceptionHandler((failure, at, _) ->
                        isStopped(failure)
                                ? stopped(at.getCommandSpec(), language)
                                : explain(failure, language))
                .execute(args);
    }

    private static boolean has(ParseResult line, String flag) {
        return line.hasMatchedOption(flag)
                || (line.hasSubcommand() && has(line.subcommand(), flag));
    }

    /// The language of help and errors, which must speak before the settings are checked.
    private Locale language(List<String> args) {
        String flag = Setting.LOCALE.flag();
        int at = args.indexOf(flag);
        String given =
                args.stream()
                        .filter(arg -> arg.startsWith(flag + "="))
                        .map(arg -> arg.substring(flag.length() + 1))
                        .findFirst()
                        .orElse(at >= 0 && at + 1 < args.size() ? args.get(at + 1) : "");
        String variable = environment.variables().getOrDefault(Setting.LOCALE.name(), "auto");
        String wanted = given.isEmpty() ? variable : given;
        return Texts.language(
                wanted.equalsIgnoreCase("auto")
                        ? environment.system()
                        : Locale.forLanguageTag(wanted.replace('_', '-')));
    }

    private int explain(WrongUse use, Locale language) {
        String command = use.wrong().getCommandLine().getCommandSpec().qualifiedName();
        use.faults().forEach(fault -> say(fault.in(language)));
        say(Texts.in(language, "cli.see-help", command));
        return WRONG_USE;
    }

    private int explain(Exception failure, Locale language) {
        return switch (failure) {
            case WrongSettings wrong -> {
                wrong.faults().forEach(fault -> say(fault.in(language)));
                yield WRONG_USE;
            }
            case Fault fault -> {
                LOG.debug("failed", fault);
                fault.in(language).lines().forEach(this::say);
                yield status(fault);
            }
            default -> {
                LOG.error("unexpected failure", failure);
                say(Texts.in(language, "cli.unexpected", failure));
                yield FAILED;
            }
        };
    }

    static int status(Fault fault) {
        return switch (fault.kind()) {
            case WRONG_USE -> WRONG_USE;
            case INTERRUPTED -> INTERRUPTED;
            case DATA, DAMAGED, LATER, STORE -> FAILED;
        };
    }

    /// A file that was being read when Ctrl-C came cannot be read to its end.
    private static boolean isStopped(Exception failure) {
        return failure instanceof CancellationException || Thread.currentThread().isInterrupted();
    }

    /// Only some commands have a run that stays, or go on where they were.
    private int stopped(CommandSpec command, Locale language) {
        say(
                Texts.in(
                        language,
                        switch (command.userObject()) {
                            case BacktestCommand _ -> "cli.stopped.again";
                            case HubForecastCommand _,
                                    HubExplainCommand _,
                                    HubScoreCommand _,
                                    HubValidateCommand _,
                                    PruneCommand _,
                                    RevisionsCommand _,
                                    SourceCheckCommand _ ->
                                    "cli.stopped.whole";
                            default -> "cli.stopped.run";
                        }));
        return INTERRUPTED;
    }

    private void say(String sentence) {
        environment.err().println("covid: " + sentence);
    }
}
