package predictcovid.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The table of a hub's places. Its flag once was `--locations`, which names places to forecast in
/// all other commands, and is still read.
final class PlacesTableOption {
    private @Nullable Path table;

    @Option(names = "--places", paramLabel = "FILE", descriptionKey = "places-table")
    void setPlaces(Path file) {
        table = file;
    }

    @Option(names = "--locations", paramLabel = "FILE", hidden = true)
    void setLocations(Path file) {
        table = file;
    }

    Optional<Path> table() {
        return Optional.ofNullable(table);
    }
}
