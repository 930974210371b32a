package predictcovid.hub.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Days as hubs write them, such as `2025-01-11`.
public final class IsoDate {
    private IsoDate() {}

    /// The day that a text names; empty where it names none.
    public static Optional<LocalDate> of(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
