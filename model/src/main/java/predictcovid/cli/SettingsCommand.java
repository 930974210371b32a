package predictcovid.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import predictcovid.cli.terminal.JsonOutput;
import predictcovid.run.input.Setting;
import predictcovid.run.input.SettingValues;
import predictcovid.run.input.SettingsCheck;
import predictcovid.text.Texts;

/// `covid settings`: prints every setting with its value and origin.
@Command(sortOptions = false)
final class SettingsCommand implements Callable<Integer> {
    private final Session session;

    // picocli reads it
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin private JsonOption json = new JsonOption();

    SettingsCommand(Session session) {
        this.session = session;
    }

    /// A setting for programs: the origin is one of flag, environment and default.
    record Told(String value, String origin) {}

    @Override
    public Integer call() {
        SettingValues values = session.values();
        if (json.isAsked()) {
            printJson(values);
        } else {
            printTable(values);
        }
        SettingsCheck.check(values, session.environment().system());
        return 0;
    }

    private void printJson(SettingValues values) {
        Map<String, Told> all = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            all.put(setting.name(), new Told(values.shown(setting), origin(values, setting)));
        }
        JsonOutput.print(session.environment().out(), all);
    }

    private void printTable(SettingValues values) {
        Locale language = Texts.language(session.environment().system());
        for (Setting setting : Setting.values()) {
            session.environment()
                    .out()
                    .printf(
                            "%-16s %-30s (%s)%n",
                            setting.name(),
                            values.shown(setting),
                            Texts.in(language, "cli.origin." + origin(values, setting)));
        }
    }

    private static String origin(SettingValues values, Setting setting) {
        return values.origin(setting).name().toLowerCase(Locale.ROOT);
    }
}
