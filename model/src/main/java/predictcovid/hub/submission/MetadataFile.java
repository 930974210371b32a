package predictcovid.hub.submission;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import predictcovid.hub.file.HubFile;
import predictcovid.hub.submission.ModelMetadata.Contributor;
import predictcovid.hub.submission.ModelMetadata.Description;
import tools.jackson.databind.json.JsonMapper;

/// A model's description as YAML in the fields of the hubverse.
public final class MetadataFile {
    /// A quoted JSON text is one of YAML, too.
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringBuilder yaml = new StringBuilder();
    private final Predicate<String> isTaken;

    private MetadataFile(Predicate<String> isTaken) {
        this.isTaken = isTaken;
    }

    /// Writes the description where its hub wants it, in one step.
    ///
    /// @param hub the folder that `model-metadata` is in
    /// @param schema what the hub takes; without one it takes all
    /// @return where it is
    /// @throws predictcovid.text.Fault when it cannot be written
    public static Path write(Path hub, ModelMetadata metadata, Optional<MetadataSchema> schema) {
        Path file = metadata.name().metadataIn(hub);
        Predicate<String> isTaken = field -> schema.stream().allMatch(it -> it.takes(field));
        byte[] content = yaml(metadata, isTaken).getBytes(StandardCharsets.UTF_8);
        HubFile.write(file, out -> out.write(content));
        return file;
    }

    /// What a hub would find wrong with the description.
    public static Set<MetadataFault> faults(ModelMetadata metadata, MetadataSchema schema) {
        String name = metadata.name().modelId() + ".yml";
        return schema.faults(MetadataSchema.parse(yaml(metadata, schema::takes), name));
    }

    private static String yaml(ModelMetadata metadata, Predicate<String> isTaken) {
        MetadataFile file = new MetadataFile(isTaken);
        file.add(metadata);
        return file.yaml.toString();
    }

    private void add(ModelMetadata metadata) {
        text("team_name", metadata.teamName());
        text("team_abbr", metadata.name().team());
        text("model_name", metadata.modelName());
        text("model_abbr", metadata.name().model());
        Description description = metadata.description();
        text("model_version", description.version());
        yaml.append("model_contributors:\n");
        metadata.contributors().forEach(this::contributor);
        description.website().ifPresent(website -> text("website_url", website));
        text("license", metadata.license());
        flag("designated_model", metadata.isDesignated());
        text("data_inputs", description.dataInputs());
        text("methods", description.methods());
        text("methods_long", description.methodsLong());
        flag("ensemble_of_models", false);
        flag("ensemble_of_hub_models", false);
    }

    private void contributor(Contributor person) {
        String mark = "  - ";
        for (Map.Entry<String, Optional<String>> cell : cells(person)) {
            if (cell.getValue().isPresent()) {
                line(mark + cell.getKey(), JSON.writeValueAsString(cell.getValue().get()));
                mark = "    ";
            }
        }
        if (mark.equals("  - ")) {
            yaml.append("  - {}\n");
        }
    }

    private static List<Map.Entry<String, Optional<String>>> cells(Contributor person) {
        return List.of(
                Map.entry("name", person.name()),
                Map.entry("affiliation", person.affiliation()),
                Map.entry("email", person.email()));
    }

    private void text(String field, String value) {
        add(field, JSON.writeValueAsString(value));
    }

    private void flag(String field, boolean value) {
        add(field, Boolean.toString(value));
    }

    private void add(String field, String value) {
        if (isTaken.test(field)) {
            line(field, value);
        }
    }

    private void line(String field, String value) {
        yaml.append(field).append(": ").append(value).append('\n');
    }
}
