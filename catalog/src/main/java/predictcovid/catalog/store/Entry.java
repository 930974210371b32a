package predictcovid.catalog.store;

import java.time.Instant;

/// What a store knows of one file or folder.
///
/// @param name the last part of its path
/// @param size bytes of a file; meaningless for a folder
public record Entry(String name, boolean folder, long size, Instant modified) {}
