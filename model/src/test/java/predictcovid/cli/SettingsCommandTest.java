package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.run.input.Setting;
import predictcovid.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SettingsCommandTest {
    @TempDir private Path folder;

    private Console console;

    @BeforeEach
    void openAConsole() {
        console = new Console(folder);
    }

    /// In the same words whatever the language is.
    @Test
    void programsReadEachSettingWithItsOrigin() {
        console.in(Texts.BRAZIL).with("LOCATION", "São \"Paulo\" \\ 1");

        assertThat(console.run("settings", "--json", "--n-jobs", "2")).isZero();

        JsonNode all = JsonMapper.shared().readTree(console.out());
        assertThat(all.propertyNames())
                .containsExactlyElementsOf(
                        Arrays.stream(Setting.values()).map(Setting::name).toList());
        assertThat(all.get("LOCATION").get("value").asString()).isEqualTo("São \"Paulo\" \\ 1");
        assertThat(all.get("LOCATION").get("origin").asString()).isEqualTo("environment");
        assertThat(all.get("N_JOBS").toString()).isEqualTo("{\"value\":\"2\",\"origin\":\"flag\"}");
        assertThat(all.get("DAYS_MEAN").get("origin").asString()).isEqualTo("default");
    }

    @Test
    void aSecretInAnAddressIsNotToldToProgramsEither() {
        console.with("URL_DATASOURCE", "https://ann:secret@example.org/data.csv");

        assertThat(console.run("settings", "--json")).isZero();

        assertThat(console.out()).contains("example.org").doesNotContain("secret");
    }

    @Test
    void wrongSettingsAreToldBesideTheJson() {
        assertThat(console.with("PREDICT_DAYS", "0").run("settings", "--json")).isEqualTo(2);

        assertThat(
                        JsonMapper.shared()
                                .readTree(console.out())
                                .get("PREDICT_DAYS")
                                .get("value")
                                .asString())
                .isEqualTo("0");
        assertThat(console.err()).startsWith("covid: PREDICT_DAYS: \"0\"");
    }
}
