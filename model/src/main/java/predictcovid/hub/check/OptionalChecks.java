package predictcovid.hub.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.hub.submission.MetadataSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a hub's `validations.yml` asks for: checks by what they are about, as hubValidations reads
/// them, those of a round over those of all.
final class OptionalChecks {
    /// About the rows of a submission.
    static final String DATA = "validate_model_data";

    /// About a submission as a file.
    static final String FILE = "validate_model_file";

    /// About the description of a model.
    static final String METADATA = "validate_model_metadata";

    private static final Path PLACE = Path.of("hub-config", "validations.yml");
    private static final String ALL = "default";

    private final JsonNode root;

    private OptionalChecks(JsonNode root) {
        this.root = root;
    }

    /// Those of a hub's folder; empty where it has none.
    ///
    /// @throws predictcovid.text.Fault when the file cannot be read
    static Optional<OptionalChecks> in(Path hub) {
        return Optional.of(hub.resolve(PLACE))
                .filter(Files::isRegularFile)
                .map(file -> new OptionalChecks(MetadataSchema.parse(file)));
    }

    /// The checks about something, in the hub's order.
    ///
    /// @param roundId "" without a round
    List<OptionalCheck> about(String what, String roundId) {
        JsonNode checks = merged(root.path(ALL).path(what), root.path(roundId).path(what));
        List<OptionalCheck> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> check : checks.properties()) {
            JsonNode how = check.getValue();
            if (how.isObject()) {
                String source = how.path("pkg").asString(how.path("source").asString("?"));
                all.add(
                        new OptionalCheck(
                                check.getKey(),
                                how.path("fn").asString("?"),
                                source,
                                how.path("args")));
            }
        }
        return all;
    }

    /// Objects entry by entry, anything else whole, as the R package `config` has it.
    private static JsonNode merged(JsonNode base, JsonNode over) {
        if (over.isMissingNode()) {
            return base;
        }
        if (!(base instanceof ObjectNode all) || !over.isObject()) {
            return over;
        }
        ObjectNode both = all.deepCopy();
        over.properties()
                .forEach(entry ->
                        both.set(
                                entry.getKey(),
                                merged(base.path(entry.getKey()), entry.getValue())));
        return both;
    }
}
