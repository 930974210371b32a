package predictcovid.spark;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An [Optional] on its way.
record OptionalForm(@Nullable Object value) implements Serializable {
    Object readResolve() {
        return Optional.ofNullable(value);
    }
}
