package predictcovid.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import predictcovid.hub.file.HubBucket;
import predictcovid.run.hub.HubSource;

/// The flags that tell what a hub's target data do not say themselves.
final class HubDataOptions {
    @Mixin private HubTableOptions table = new HubTableOptions();

    @Option(names = "--nation", paramLabel = "CODE", descriptionKey = "nation")
    private @Nullable String nation;

    /// The hub of these target data, copied from a bucket where they lie in one; a clone has a
    /// table of places.
    ///
    /// @throws predictcovid.text.Fault when a bucket cannot be read
    HubSource source(Path place) {
        return source(place, List.of());
    }

    /// The same with target data of others that teach.
    HubSource source(Path place, List<Path> teaching) {
        Path targetData = HubBucket.local(place);
        return new HubSource(
                targetData,
                table.locations(targetData),
                Optional.ofNullable(nation),
                table.target(),
                teaching.stream().map(HubBucket::local).toList());
    }
}
