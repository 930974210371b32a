package predictcovid.run.settings;

/// What a setting says, and where it was said.
public record SettingValue(String text, Origin origin) {
    /// Where a value comes from; later ones override earlier ones.
    public enum Origin {
        DEFAULT,
        ENVIRONMENT,
        FLAG
    }
}
