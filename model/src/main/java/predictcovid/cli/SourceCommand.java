package predictcovid.cli;

import picocli.CommandLine.Command;

/// `covid source`: what belongs to tables of counts.
@Command(name = "source", sortOptions = false)
final class SourceCommand extends CommandGroup {}
