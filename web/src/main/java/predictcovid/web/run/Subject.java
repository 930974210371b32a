package predictcovid.web.run;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What rows of a table are about: a target in a place. A text that is missing counts as empty,
/// which no manifest names.
record Subject(String target, String location) {
    static Subject of(@Nullable String target, @Nullable String location) {
        return new Subject(
                Objects.requireNonNullElse(target, ""), Objects.requireNonNullElse(location, ""));
    }
}
