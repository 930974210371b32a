package predictcovid.cli;

import picocli.CommandLine.Command;

/// `covid hub`: what belongs to Forecast Hubs.
@Command(sortOptions = false)
final class HubCommand extends CommandGroup {}
