package predictcovid.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import predictcovid.cli.terminal.CommandEnvironment;
import predictcovid.cli.usage.WrongUse;
import predictcovid.run.input.Setting;
import predictcovid.run.input.WrongSettings;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

/// The command line: every command takes a flag for each setting.
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
        CommandLine commandLine = new CommandLine(new CovidCommand(session));
        addSettings(commandLine.getCommandSpec(), CovidCommand.SETTINGS, flags, language);
        Map<Object, Set<Setting>> commands = new LinkedHashMap<>();
        commands.put(new TrainCommand(session), TrainCommand.SETTINGS);
        commands.put(new PredictCommand(session), PredictCommand.SETTINGS);
        commands.put(new SearchCommand(session), SearchCommand.SETTINGS);
        commands.put(new BacktestCommand(session), BacktestCommand.SETTINGS);
        commands.put(new RevisionsCommand(session), BacktestCommand.SETTINGS);
        commands.put(new ScheduleCommand(session), EnumSet.allOf(Setting.class));
        commands.put(new PruneCommand(session), PruneCommand.SETTINGS);
        commands.put(new DemoCommand(session), DemoCommand.SETTINGS);
        commands.put(new SettingsCommand(session), EnumSet.allOf(Setting.class));
        commands.put(new HelpCommand(), EnumSet.of(Setting.LOCALE));
        commands.put(new CompletionCommand(session), EnumSet.of(Setting.LOCALE));
        commands.forEach((command, settings) -> {
            CommandLine subcommand = new CommandLine(command);
            addSettings(subcommand.getCommandSpec(), settings, flags, language);
            commandLine.addSubcommand(subcommand);
        });
        commandLine.addSubcommand(hub(session, flags, language));
        commandLine.addSubcommand(source(session, flags, language));
        commandLine.setResourceBundle(Texts.bundle("predictcovid.cli.usage", language));
        return commandLine
                .setOut(new PrintWriter(environment.out(), true, environment.out().charset()))
                .setErr(new PrintWriter(environment.err(), true, environment.err().charset()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(environment.terminal())
                .setExecutionStrategy(line -> {
                    session.setQuiet(isQuiet(line));
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

    private static boolean isQuiet(ParseResult line) {
        return line.hasMatchedOption(CommonOptions.QUIET)
                || (line.hasSubcommand() && isQuiet(line.subcommand()));
    }

    private static CommandLine source(
            Session session, Map<Setting, String> flags, Locale language) {
        CommandLine check = new CommandLine(new SourceCheckCommand(session, language));
        addSettings(check.getCommandSpec(), SourceCheckCommand.SETTINGS, flags, language);
        return new CommandLine(new SourceCommand()).addSubcommand(check);
    }

    private static CommandLine hub(Session session, Map<Setting, String> flags, Locale language) {
        CommandLine hub = new CommandLine(new HubCommand());
        Map<Object, Set<Setting>> commands = new LinkedHashMap<>();
        commands.put(new HubForecastCommand(session), HubForecastCommand.SETTINGS);
        commands.put(new HubValidateCommand(session, language), EnumSet.of(Setting.LOCALE));
        commands.put(new HubScoreCommand(session, language), HubScoreCommand.SETTINGS);
        commands.put(new HubEnsembleCommand(session, language), EnumSet.of(Setting.LOCALE));
        commands.put(new HubExplainCommand(session), HubForecastCommand.SETTINGS);
        commands.forEach((command, settings) -> {
            CommandLine subcommand = new CommandLine(command);
            addSettings(subcommand.getCommandSpec(), settings, flags, language);
            hub.addSubcommand(subcommand);
        });
        return hub;
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

    private static void addSettings(
            CommandSpec command,
            Set<Setting> settings,
            Map<Setting, String> flags,
            Locale language) {
        for (Setting setting : settings) {
            command.addOption(
                    OptionSpec.builder(setting.flag())
                            .paramLabel(setting.name())
                            .type(String.class)
                            .description(setting.description().in(language))
                            .setter(
                                    new CommandLine.Model.ISetter() {
                                        @Override
                                        public <T> T set(T value) {
                                            if (value instanceof String text) {
                                                flags.put(setting, text);
                                            }
                                            return value;
                                        }
                                    })
                            .build());
        }
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
