package predictcovid.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/// Target data of other hubs that teach.
final class LearnFromOption {
    @Option(names = "--learn-from", paramLabel = "FILE", split = ",", descriptionKey = "learn-from")
    private List<Path> files = List.of();

    List<Path> files() {
        return files;
    }
}
