package predictcovid.hub.submission;

import java.util.Locale;

/// The formats that hubs take.
public enum Format {
    CSV,
    PARQUET;

    /// What a file's name ends with, without the full stop.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
