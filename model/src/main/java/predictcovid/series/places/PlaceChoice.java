package predictcovid.series.places;

import java.util.List;

/// Which places are wanted.
public sealed interface PlaceChoice {
    /// Every place that has the data.
    record All() implements PlaceChoice {}

    /// These places.
    ///
    /// @param names names in any language or codes; the world is `World`
    record Named(List<String> names) implements PlaceChoice {
        public Named {
            names = List.copyOf(names);
        }
    }
}
