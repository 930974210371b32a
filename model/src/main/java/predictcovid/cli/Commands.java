package predictcovid.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import predictcovid.cli.usage.HelpLayout;
import predictcovid.run.input.Setting;
import predictcovid.text.Texts;

/// The commands, each with a flag for every setting that it heeds: all of them, with their help, or
/// only those that a command line names, which are sooner made.
final class Commands {
    private final Session session;
    private final Map<Setting, String> flags;
    private final Locale language;
    private final boolean explained;
    private final Predicate<String> wanted;

    private Commands(
            Session session,
            Map<Setting, String> flags,
            Locale language,
            boolean explained,
            Predicate<String> wanted) {
        this.session = session;
        this.flags = flags;
        this.language = language;
        this.explained = explained;
        this.wanted = wanted;
    }

    /// A command of the table, not yet made.
    private record Named(String name, Supplier<Object> command, Supplier<Set<Setting>> settings) {}

    /// All commands.
    ///
    /// @param flags where the values of the flags of settings go
    /// @param language of the help
    static CommandLine of(Session session, Map<Setting, String> flags, Locale language) {
        return new Commands(session, flags, language, true, _ -> true).tree();
    }

    /// What can run a command line without mistakes, but neither explain itself nor a mistake.
    ///
    /// @param args the words of the command line
    static CommandLine named(
            List<String> args, Session session, Map<Setting, String> flags, Locale language) {
        // picocli reads more words from @FILE
        boolean isWhole = args.stream().noneMatch(word -> word.startsWith("@"));
        return new Commands(
                        session, flags, language, false, name -> !isWhole || args.contains(name))
                .tree();
    }

    private CommandLine tree() {
        CommandLine covid = line(new CovidCommand(session), CovidCommand.SETTINGS);
        add(covid, first());
        group(covid, "hub", HubCommand::new, hub());
        group(covid, "source", SourceCommand::new, source());
        covid.setResourceBundle(Texts.bundle("predictcovid.cli.usage", language));
        if (explained) {
            HelpLayout.apply(covid, language);
        }
        return covid;
    }

    private List<Named> first() {
        return List.of(
                new Named("train", () -> new TrainCommand(session), () -> TrainCommand.SETTINGS),
                new Named(
                        "predict",
                        () -> new PredictCommand(session),
                        () -> PredictCommand.SETTINGS),
                new Named("search", () -> new SearchCommand(session), () -> SearchCommand.SETTINGS),
                new Named(
                        "backtest",
                        () -> new BacktestCommand(session),
                        () -> BacktestCommand.SETTINGS),
                new Named(
                        "revisions",
                        () -> new RevisionsCommand(session),
                        () -> BacktestCommand.SETTINGS),
                new Named("schedule", () -> new ScheduleCommand(session), Commands::every),
                new Named("prune", () -> new PruneCommand(session), () -> PruneCommand.SETTINGS),
                new Named("demo", () -> new DemoCommand(session), () -> DemoCommand.SETTINGS),
                new Named("settings", () -> new SettingsCommand(session), Commands::every),
                new Named("help", HelpCommand::new, Commands::spoken),
                new Named("completion", () -> new CompletionCommand(session), Commands::spoken));
    }

    private List<Named> hub() {
        return List.of(
                new Named(
                        "forecast",
                        () -> new HubForecastCommand(session),
                        () -> HubForecastCommand.SETTINGS),
                new Named(
                        "validate",
                        () -> new HubValidateCommand(session, language),
                        Commands::spoken),
                new Named(
                        "score",
                        () -> new HubScoreCommand(session, language),
                        () -> HubScoreCommand.SETTINGS),
                new Named(
                        "ensemble",
                        () -> new HubEnsembleCommand(session, language),
                        Commands::spoken),
                new Named(
                        "explain",
                        () -> new HubExplainCommand(session),
                        () -> HubForecastCommand.SETTINGS));
    }

    private List<Named> source() {
        return List.of(
                new Named(
                        "check",
                        () -> new SourceCheckCommand(session, language),
                        () -> SourceCheckCommand.SETTINGS));
    }

    private static Set<Setting> every() {
        return EnumSet.allOf(Setting.class);
    }

    private static Set<Setting> spoken() {
        return EnumSet.of(Setting.LOCALE);
    }

    private void group(
            CommandLine above, String name, Supplier<CommandGroup> group, List<Named> commands) {
        if (wanted.test(name)) {
            above.addSubcommand(name, add(new CommandLine(group.get()), commands));
        }
    }

    private CommandLine add(CommandLine above, List<Named> commands) {
        commands.stream()
                .filter(named -> wanted.test(named.name()))
                .forEach(named ->
                        above.addSubcommand(
                                named.name(), line(named.command().get(), named.settings().get())));
        return above;
    }

    private CommandLine line(Object command, Set<Setting> settings) {
        CommandLine line = new CommandLine(command);
        CommandSpec spec = line.getCommandSpec();
        settings.forEach(setting -> spec.addOption(flag(setting)));
        return line;
    }

    private OptionSpec flag(Setting setting) {
        OptionSpec.Builder flag =
                OptionSpec.builder(setting.flag())
                        .paramLabel(setting.name())
                        .type(String.class)
                        .setter(
                                new ISetter() {
                                    @Override
                                    public <T> T set(T value) {
                                        if (value instanceof String text) {
                                            flags.put(setting, text);
                                        }
                                        return value;
                                    }
                                });
        return (explained ? flag.description(description(setting)) : flag).build();
    }

    private String description(Setting setting) {
        String words = setting.description().in(language);
        return setting.defaultValue().isEmpty()
                ? words
                : Texts.in(language, "cli.setting.default", words, setting.defaultValue());
    }
}
