package predictcovid.web;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The text of every setting: flags override the environment, which overrides the defaults. A blank
/// variable counts as unset.
record SettingValues(Map<Setting, String> values) {
    SettingValues {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /// Looks each setting up.
    ///
    /// @param flags values given on the command line
    /// @param environment variables by name
    static SettingValues of(Map<Setting, String> flags, Map<String, String> environment) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String variable = environment.getOrDefault(setting.name(), "").strip();
            String otherwise = variable.isEmpty() ? setting.defaultValue() : variable;
            values.put(setting, flags.getOrDefault(setting, otherwise).strip());
        }
        return new SettingValues(values);
    }

    /// The text of `setting`, without surrounding blanks.
    String text(Setting setting) {
        return values.getOrDefault(setting, setting.defaultValue());
    }
}
