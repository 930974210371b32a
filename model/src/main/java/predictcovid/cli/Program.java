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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import predictcovid.cli.terminal.CommandEnvironment;
import predictcovid.cli.usage.WrongUse;
import predictcovid.run.input.Setting;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

/// Runs a command line and says what became of it.
final class Program {
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
            log().debug("failed", full);
            long allowed = Runtime.getRuntime().maxMemory() / MEGABYTE;
            say(Texts.in(language, "cli.memory", allowed, 2 * allowed));
            return FAILED;
        }
    }

    /// Most command lines name one command and are right: only then are the others not made.
    private int execute(Locale language, String... args) {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        Session session = new Session(environment, flags);
        CommandLine named = Commands.named(List.of(args), session, flags, language);
        return prepared(named, language)
                .setExecutionStrategy(line ->
                        explains(line)
                                ? executeKnowingAll(language, args)
                                : run(line, session, language))
                .setParameterExceptionHandler((_, words) -> executeKnowingAll(language, words))
                .execute(args);
    }

    private int executeKnowingAll(Locale language, String... args) {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        Session session = new Session(environment, flags);
        return prepared(Commands.of(session, flags, language), language)
                .setExecutionStrategy(line -> run(line, session, language))
                .setParameterExceptionHandler(
                        (wrong, words) -> explain(new WrongUse(wrong, List.of(words)), language))
                .execute(args);
    }

    private CommandLine prepared(CommandLine commandLine, Locale language) {
        return commandLine
                .setOut(new PrintWriter(environment.out(), true, environment.out().charset()))
                .setErr(new PrintWriter(environment.err(), true, environment.err().charset()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(environment.terminal())
                .setExecutionExceptionHandler((failure, at, _) ->
                        isStopped(failure)
                                ? stopped(at.getCommandSpec(), language)
                                : explain(failure, language));
    }

    private int run(ParseResult line, Session session, Locale language) {
        session.setQuiet(has(line, CommonOptions.QUIET));
        session.setJson(has(line, JsonOption.NAME));
        try {
            return new CommandLine.RunLast().execute(line);
        } catch (ParameterException refused) {
            return explain(new WrongUse(refused, line.originalArgs()), language);
        }
    }

    /// Whether it tells of commands that it does not name, or of flags.
    private static boolean explains(ParseResult line) {
        List<CommandLine> named = line.asCommandLineList();
        Object last = named.getLast().getCommand();
        return named.stream().anyMatch(CommandLine::isUsageHelpRequested)
                || last instanceof CommandGroup
                || last instanceof HelpCommand
                || last instanceof CompletionCommand;
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
                log().debug("failed", fault);
                fault.in(language).lines().forEach(this::say);
                yield status(fault);
            }
            default -> {
                log().error("unexpected failure", failure);
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

    /// The log is not needed, and not set up, where nothing fails.
    private static Logger log() {
        return LoggerFactory.getLogger(Program.class);
    }

    private void say(String sentence) {
        environment.err().println("covid: " + sentence);
    }
}
