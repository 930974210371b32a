package predictcovid.catalog;

/// What was written to the datalake.
///
/// @param sha256 64 lowercase hexadecimal digits
public record Written(long bytes, String sha256) {}
