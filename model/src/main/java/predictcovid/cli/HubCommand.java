package predictcovid.cli;

import picocli.CommandLine.Command;

/// `covid hub`: what belongs to Forecast Hubs.
@Command(name = "hub", sortOptions = false)
final class HubCommand extends CommandGroup {}
