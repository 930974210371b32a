package predictcovid.hub.submission;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import predictcovid.hub.file.HubFile;
import predictcovid.hub.submission.ModelMetadata.Contributor;
import predictcovid.hub.submission.ModelMetadata.Description;
import tools.jackson.databind.json.JsonMapper;

/// A model's description as YAML in the fields of the hubverse.
public final class MetadataFile {
    /// A quoted JSON text is one of YAML, too.
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringBuilder yaml = new StringBuilder();

    private MetadataFile() {}

    /// Writes the description where its hub wants it, in one step.
    ///
    /// @param hub the folder that `model-metadata` is in
    /// @return where it is
    /// @throws predictcovid.text.Fault when it cannot be written
    public static Path write(Path hub, ModelMetadata metadata) {
        Path file = metadata.name().metadataIn(hub);
        byte[] content = yaml(metadata).getBytes(StandardCharsets.UTF_8);
        HubFile.write(file, out -> out.write(content));
        return file;
    }

    static String yaml(ModelMetadata metadata) {
        MetadataFile file = new MetadataFile();
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
        text("  - name", person.name());
        text("    affiliation", person.affiliation());
        text("    email", person.email());
    }

    private void text(String field, String value) {
        line(field, JSON.writeValueAsString(value));
    }

    private void flag(String field, boolean value) {
        line(field, Boolean.toString(value));
    }

    private void line(String field, String value) {
        yaml.append(field).append(": ").append(value).append('\n');
    }
}
