package predictcovid.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import predictcovid.run.settings.Setting;
import predictcovid.run.settings.WrongSettings;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

/// The command line: every command takes a flag for each setting.
final class Program {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);
    static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private static final int INTERRUPTED = 130;

    private final CommandEnvironment environment;

    Program(CommandEnvironment environment) {
        this.environment = environment;
    }

    int execute(String... args) {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        Session session = new Session(environment, flags);
        CommandLine commandLine = new CommandLine(new CovidCommand(session));
        commandLine.addSubcommand(new TrainCommand(session));
        commandLine.addSubcommand(new PredictCommand(session));
        commandLine.addSubcommand(new SearchCommand(session));
        commandLine.addSubcommand(new DemoCommand(session));
        commandLine.addSubcommand(new SettingsCommand(session));
        Locale language = Texts.language(language());
        commandLine.setResourceBundle(ResourceBundle.getBundle("predictcovid.cli.usage", language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        addSettings(commandLine.getCommandSpec(), flags, language);
        return commandLine
                .setOut(new java.io.PrintWriter(environment.out(), true))
                .setErr(new java.io.PrintWriter(environment.err(), true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(environment.terminal())
                .setExecutionExceptionHandler(this::explain)
                .execute(args);
    }

    /// Before the settings are checked, for help and wrong settings.
    private Locale language() {
        String wanted = environment.variables().getOrDefault(Setting.LOCALE.name(), "auto");
        return wanted.equalsIgnoreCase("auto")
                ? environment.system()
                : Locale.forLanguageTag(wanted.replace('_', '-'));
    }

    private static void addSettings(CommandSpec root, Map<Setting, String> flags, Locale language) {
        for (Setting setting : Setting.values()) {
            root.addOption(
                    OptionSpec.builder(setting.flag())
                            .inherited(true)
                            .paramLabel(setting.name())
                            .type(String.class)
                            .description(Texts.in(language, setting.descriptionKey()))
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

    private int explain(Exception failure, CommandLine commandLine, ParseResult parsed) {
        Locale language = language();
        switch (failure) {
            case WrongSettings wrong -> {
                wrong.faults().forEach(fault -> say(fault.in(language)));
                return WRONG_USE;
            }
            case Fault fault -> {
                LOG.debug("failed", fault);
                say(fault.in(language));
                return FAILED;
            }
            case CancellationException stopped -> {
                say(Texts.in(language, "cli.stopped"));
                return INTERRUPTED;
            }
            default -> {
                LOG.error("unexpected failure", failure);
                say(Texts.in(language, "cli.unexpected", failure));
                return FAILED;
            }
        }
    }

    private void say(String sentence) {
        environment.err().println("covid: " + sentence);
    }
}
