package predictcovid.hub.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.hub.submission.ModelMetadata.Contributor;
import predictcovid.hub.submission.ModelMetadata.Description;

class MetadataFileTest {
    @TempDir private Path hub;

    @Test
    void writesTheFieldsThatHubsRequireQuotedAsYamlHasIt() throws IOException {
        Path file =
                MetadataFile.write(
                        hub,
                        new ModelMetadata(
                                new SubmissionName("2025-09-27", "team", "model"),
                                "The team: \"us\"",
                                "A model # of ours",
                                List.of(new Contributor("Zoë Ó", "none", "zoe@example.org")),
                                "CC-BY-4.0",
                                true,
                                new Description(
                                        "hospital admissions",
                                        "a forest",
                                        "line 1\nline 2",
                                        "0.1.0",
                                        Optional.empty())));

        assertThat(file).isEqualTo(hub.resolve("model-metadata/team-model.yml"));
        assertThat(Files.readString(file))
                .isEqualTo(
                        """
                        team_name: "The team: \\"us\\""
                        team_abbr: "team"
                        model_name: "A model # of ours"
                        model_abbr: "model"
                        model_version: "0.1.0"
                        model_contributors:
                          - name: "Zoë Ó"
                            affiliation: "none"
                            email: "zoe@example.org"
                        license: "CC-BY-4.0"
                        designated_model: true
                        data_inputs: "hospital admissions"
                        methods: "a forest"
                        methods_long: "line 1\\nline 2"
                        ensemble_of_models: false
                        ensemble_of_hub_models: false
                        """);
    }

    @Test
    void knowsTheLongestMethodsThatHubsTake() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Description("", "m".repeat(201), "", "0.1.0", Optional.empty()));
    }
}
