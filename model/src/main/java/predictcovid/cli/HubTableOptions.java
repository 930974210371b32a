package predictcovid.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import predictcovid.hub.file.Places;

/// Which places, and what is counted, where a hub's target data do not say so themselves.
final class HubTableOptions {
    @Mixin private PlacesTableOption places = new PlacesTableOption();

    @Option(names = "--target", paramLabel = "NAME", descriptionKey = "target-name")
    private @Nullable String target;

    /// The table of places: the one given, or that of the hub that the target data are.
    Optional<Path> locations(Path targetData) {
        return places.table().or(() -> Places.in(targetData));
    }

    Optional<String> target() {
        return Optional.ofNullable(target);
    }
}
