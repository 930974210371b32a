package predictcovid.hub.submission;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import predictcovid.hub.file.HubFile;
import predictcovid.hub.file.HubJson;
import predictcovid.text.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What a hub demands of the description of a model: its `model-metadata-schema.json`.
public final class MetadataSchema {
    private static final Path PLACE = Path.of("hub-config", "model-metadata-schema.json");
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final JsonNode root;
    private final Schema schema;

    private MetadataSchema(JsonNode root) {
        this.root = root;
        this.schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(root);
    }

    /// The schema in a hub's folder; empty where it has none.
    ///
    /// @throws Fault when the file cannot be read
    public static Optional<MetadataSchema> in(Path hub) {
        return Optional.of(hub.resolve(PLACE))
                .filter(Files::isRegularFile)
                .map(MetadataSchema::read);
    }

    /// Reads a schema.
    ///
    /// @throws Fault when the file cannot be read
    public static MetadataSchema read(Path file) {
        try {
            return new MetadataSchema(HubJson.read(file));
        } catch (SchemaException damaged) {
            throw new Fault(damaged, "hub.task.damaged", file.toString(), String.valueOf(damaged));
        }
    }

    /// Whether a description may have a field.
    public boolean takes(String field) {
        return root.path("properties").has(field)
                || root.path("additionalProperties").asBoolean(true);
    }

    /// What is wrong with a description.
    public Set<MetadataFault> faults(JsonNode metadata) {
        Set<MetadataFault> faults = new LinkedHashSet<>();
        List<Error> errors =
                schema.validate(
                        metadata,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)));
        errors.forEach(error -> faults.add(MetadataFault.of(error)));
        return faults;
    }

    /// A description as a tree.
    ///
    /// @throws Fault when the file cannot be read, or is no YAML
    public static JsonNode parse(Path file) {
        return parse(new String(HubFile.read(file), StandardCharsets.UTF_8), file.toString());
    }

    static JsonNode parse(String yaml, String file) {
        try {
            return YAML.readTree(yaml);
        } catch (JacksonException damaged) {
            throw new Fault(
                    damaged,
                    "hub.metadata.damaged",
                    file,
                    String.valueOf(damaged.getOriginalMessage()).replaceAll("\\s+", " ").strip());
        }
    }
}
