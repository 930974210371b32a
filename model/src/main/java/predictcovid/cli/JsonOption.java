package predictcovid.cli;

import picocli.CommandLine.Option;

/// The flag of commands whose result programs can read: JSON alone on the standard output, all
/// sentences on the other one.
final class JsonOption {
    static final String NAME = "--json";

    @Option(names = NAME, descriptionKey = "json")
    private boolean isAsked;

    boolean isAsked() {
        return isAsked;
    }
}
