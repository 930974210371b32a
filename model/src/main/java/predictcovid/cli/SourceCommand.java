package predictcovid.cli;

import picocli.CommandLine.Command;

/// `covid source`: what belongs to tables of counts.
@Command(sortOptions = false)
final class SourceCommand extends CommandGroup {}
