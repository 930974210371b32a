package predictcovid.cli;

import picocli.CommandLine.Option;

/// The flags of every command.
final class CommonOptions {
    // picocli reads it
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    @Option(
            names = {"-v", "--verbose"},
            descriptionKey = "verbose")
    private boolean verbose;

    boolean verbose() {
        return verbose;
    }
}
