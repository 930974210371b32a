package predictcovid.run.input;

/// What a setting says, and where it was said.
record SettingValue(String text, Origin origin) {
    /// Where a value comes from; later ones override earlier ones.
    public enum Origin {
        DEFAULT,
        ENVIRONMENT,
        FLAG
    }
}
