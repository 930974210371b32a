package predictcovid.run.input;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import predictcovid.catalog.PublicAddress;
import predictcovid.run.input.SettingValue.Origin;
import predictcovid.serving.store.ServingAddress;
import predictcovid.serving.store.ServingCredentials;

/// The text of every setting with its origin: flags override the environment, which overrides the
/// defaults. A blank variable counts as unset.
///
/// @param credentials for servers whose addresses have none
public record SettingValues(Map<Setting, SettingValue> values, ServingCredentials credentials) {
    public SettingValues {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /// Looks each setting up.
    ///
    /// @param flags values given on the command line
    /// @param environment variables by name
    public static SettingValues of(Map<Setting, String> flags, Map<String, String> environment) {
        Map<Setting, SettingValue> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, value(setting, flags, environment));
        }
        return new SettingValues(values, ServingCredentials.of(environment));
    }

    /// The text of `setting`, without surrounding blanks.
    public String text(Setting setting) {
        return value(setting).text();
    }

    /// The text of `setting` as it may be stored and shown.
    public String shown(Setting setting) {
        return setting == Setting.PUBLISH_TO
                ? ServingAddress.shown(text(setting))
                : PublicAddress.of(text(setting));
    }

    /// Where the text of `setting` comes from.
    public Origin origin(Setting setting) {
        return value(setting).origin();
    }

    private SettingValue value(Setting setting) {
        return values.getOrDefault(
                setting, new SettingValue(setting.defaultValue(), Origin.DEFAULT));
    }

    private static SettingValue value(
            Setting setting, Map<Setting, String> flags, Map<String, String> environment) {
        String flag = flags.get(setting);
        if (flag != null) {
            return new SettingValue(flag.strip(), Origin.FLAG);
        }
        String variable = environment.getOrDefault(setting.name(), "").strip();
        return variable.isEmpty()
                ? new SettingValue(setting.defaultValue(), Origin.DEFAULT)
                : new SettingValue(variable, Origin.ENVIRONMENT);
    }
}
