package predictcovid.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import predictcovid.run.input.Setting;
import predictcovid.run.input.SettingValues;
import predictcovid.run.input.SettingsCheck;
import predictcovid.text.Texts;

/// `covid settings`: prints every setting with its value and origin.
@Command(name = "settings", sortOptions = false)
final class SettingsCommand implements Callable<Integer> {
    private final Session session;

    // picocli reads it
    @SuppressWarnings("UnusedVariable")
    @Mixin
    private CommonOptions common = new CommonOptions();

    SettingsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        SettingValues values = session.values();
        PrintStream out = session.environment().out();
        Locale system = session.environment().system();
        for (Setting setting : Setting.values()) {
            String origin = values.origin(setting).name().toLowerCase(Locale.ROOT);
            out.printf(
                    "%-16s %-30s %s%n",
                    setting.name(),
                    values.shown(setting),
                    "(" + Texts.in(Texts.language(system), "cli.origin." + origin) + ")");
        }
        SettingsCheck.check(values, system);
        return 0;
    }
}
