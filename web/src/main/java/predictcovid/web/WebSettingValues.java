package predictcovid.web;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The text of every setting: flags override the environment, which overrides the defaults. A blank
/// variable counts as unset.
record WebSettingValues(Map<WebSetting, String> values) {
    WebSettingValues {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /// Looks each setting up.
    ///
    /// @param flags values given on the command line
    /// @param environment variables by name
    static WebSettingValues of(Map<WebSetting, String> flags, Map<String, String> environment) {
        Map<WebSetting, String> values = new EnumMap<>(WebSetting.class);
        for (WebSetting setting : WebSetting.values()) {
            String variable = environment.getOrDefault(setting.name(), "").strip();
            String otherwise = variable.isEmpty() ? setting.defaultValue() : variable;
            values.put(setting, flags.getOrDefault(setting, otherwise).strip());
        }
        return new WebSettingValues(values);
    }

    /// The text of `setting`, without surrounding blanks.
    String text(WebSetting setting) {
        return values.getOrDefault(setting, setting.defaultValue());
    }
}
