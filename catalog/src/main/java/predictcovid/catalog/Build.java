package predictcovid.catalog;

import java.util.Optional;

/// Which build of the program made something: tells apart what one version number does not.
///
/// @param commit in full, when it was built from a checkout
/// @param changed whether that checkout had changes which are in no commit
/// @param code SHA-256 over names, sizes and checksums of the program's own classes
public record Build(Optional<String> commit, boolean changed, String code) {}
