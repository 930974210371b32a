package predictcovid.cli;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import predictcovid.cli.usage.HelpLayout;
import predictcovid.run.input.Setting;
import predictcovid.text.Texts;

/// All commands, each with a flag for every setting that it heeds.
final class Commands {
    private final Session session;
    private final Map<Setting, String> flags;
    private final Locale language;

    private Commands(Session session, Map<Setting, String> flags, Locale language) {
        this.session = session;
        this.flags = flags;
        this.language = language;
    }

    /// @param flags where the values of the flags of settings go
    /// @param language of the help
    static CommandLine of(Session session, Map<Setting, String> flags, Locale language) {
        Commands commands = new Commands(session, flags, language);
        CommandLine covid = commands.line(new CovidCommand(session), CovidCommand.SETTINGS);
        commands.add(covid, commands.first());
        covid.addSubcommand(commands.add(new CommandLine(new HubCommand()), commands.hub()));
        covid.addSubcommand(
                commands.add(
                        new CommandLine(new SourceCommand()),
                        Map.of(
                                new SourceCheckCommand(session, language),
                                SourceCheckCommand.SETTINGS)));
        covid.setResourceBundle(Texts.bundle("predictcovid.cli.usage", language));
        HelpLayout.apply(covid, language);
        return covid;
    }

    private Map<Object, Set<Setting>> first() {
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
        return commands;
    }

    private Map<Object, Set<Setting>> hub() {
        Map<Object, Set<Setting>> commands = new LinkedHashMap<>();
        commands.put(new HubForecastCommand(session), HubForecastCommand.SETTINGS);
        commands.put(new HubValidateCommand(session, language), EnumSet.of(Setting.LOCALE));
        commands.put(new HubScoreCommand(session, language), HubScoreCommand.SETTINGS);
        commands.put(new HubEnsembleCommand(session, language), EnumSet.of(Setting.LOCALE));
        commands.put(new HubExplainCommand(session), HubForecastCommand.SETTINGS);
        return commands;
    }

    private CommandLine add(CommandLine above, Map<Object, Set<Setting>> commands) {
        commands.forEach((command, settings) -> above.addSubcommand(line(command, settings)));
        return above;
    }

    private CommandLine line(Object command, Set<Setting> settings) {
        CommandLine line = new CommandLine(command);
        CommandSpec spec = line.getCommandSpec();
        settings.forEach(setting -> spec.addOption(flag(setting)));
        return line;
    }

    private OptionSpec flag(Setting setting) {
        String words = setting.description().in(language);
        return OptionSpec.builder(setting.flag())
                .paramLabel(setting.name())
                .type(String.class)
                .description(
                        setting.defaultValue().isEmpty()
                                ? words
                                : Texts.in(
                                        language,
                                        "cli.setting.default",
                                        words,
                                        setting.defaultValue()))
                .setter(
                        new ISetter() {
                            @Override
                            public <T> T set(T value) {
                                if (value instanceof String text) {
                                    flags.put(setting, text);
                                }
                                return value;
                            }
                        })
                .build();
    }
}
