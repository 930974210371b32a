package predictcovid.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The flags of every command.
@Command(versionProvider = CovidCommand.Version.class)
final class CommonOptions {
    static final String QUIET = "--quiet";

    // picocli reads it
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    // picocli reads it
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    private boolean version;

    @Option(
            names = {"-v", "--verbose"},
            descriptionKey = "verbose")
    private boolean verbose;

    // the session is told of it before the command begins
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-q", CommonOptions.QUIET},
            descriptionKey = "quiet")
    private boolean quiet;

    boolean verbose() {
        return verbose;
    }
}
