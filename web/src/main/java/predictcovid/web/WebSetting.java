package predictcovid.web;

import java.util.Locale;

/// What the viewer is told when it starts, by its name in the environment, and its default.
enum WebSetting {
    DATALAKE("datalake"),
    WEB_PORT("5000"),
    WEB_PATH("auto"),
    MANAGEMENT_PORT("5001"),
    MANAGEMENT_ADDRESS("127.0.0.1"),
    MAP("auto"),
    EMBEDDERS("none");

    private final String defaultValue;

    WebSetting(String defaultValue) {
        this.defaultValue = defaultValue;
    }

    /// The value when neither a flag nor the environment gives one.
    String defaultValue() {
        return defaultValue;
    }

    /// Such as `--web-port`.
    String flag() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
