package predictcovid.run;

import predictcovid.catalog.Retention;

/// What a datalake keeps.
///
/// @param runs with their models and forecasts in the history
/// @param vintages of the source
/// @param dryRun only say what would go
public record PruneRequest(Retention runs, Retention vintages, boolean dryRun) {}
