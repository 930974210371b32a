package predictcovid.source.description;

import java.util.Optional;

/// What a second table says of a place.
///
/// @param population absent when unknown
/// @param region of the level above; absent when the counts' table tells it
public record KnownPlace(String name, Optional<Double> population, Optional<String> region) {}
