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
                                List.of(zoe()),
                                "CC-BY-4.0",
                                true,
                                new Description(
                                        "hospital admissions",
                                        "a forest",
                                        "line 1\nline 2",
                                        "0.1.0",
                                        Optional.empty())),
                        Optional.empty());

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

    private static Contributor zoe() {
        return new Contributor(
                Optional.of("Zoë Ó"), Optional.of("none"), Optional.of("zoe@example.org"));
    }

    @Test
    void writesNothingThatIsNotKnownOrNotTaken() throws IOException {
        Path schema =
                Files.writeString(
                        hub.resolve("schema.json"),
                        """
                        {"properties": {"team_abbr": {}, "model_contributors": {}},
                         "additionalProperties": false}
                        """);
        Contributor nobody =
                new Contributor(Optional.empty(), Optional.of("none"), Optional.empty());
        Path file =
                MetadataFile.write(
                        hub,
                        new ModelMetadata(
                                new SubmissionName("2025-09-27", "team", "model"),
                                "The team",
                                "A model",
                                List.of(nobody),
                                "CC-BY-4.0",
                                true,
                                new Description("", "", "", "0.1.0", Optional.empty())),
                        Optional.of(MetadataSchema.read(schema)));

        assertThat(Files.readString(file))
                .isEqualTo(
                        """
                        team_abbr: "team"
                        model_contributors:
                          - affiliation: "none"
                        """);
    }

    @Test
    void knowsTheLongestMethodsThatHubsTake() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Description("", "m".repeat(201), "", "0.1.0", Optional.empty()));
    }
}
