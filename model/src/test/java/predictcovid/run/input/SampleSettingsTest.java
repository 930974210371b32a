package predictcovid.run.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The container's settings, which start from the sample.
class SampleSettingsTest {
    @Test
    void theSampleExplainsEverySettingAndKeepsItsDefault() throws IOException {
        Map<String, String> sample = new LinkedHashMap<>();
        for (String part : Files.readString(Path.of(".env.sample")).split("\n\n", -1)) {
            assertThat(part).startsWith("# ");
            part.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .forEach(pair -> sample.put(pair[0], pair[1]));
        }

        assertThat(sample)
                .containsEntry("DATALAKE", "/datalake")
                .containsEntry("FLUENTD_HOST", "fluentd_server")
                .containsEntry("JAVA_OPTS", "")
                .hasSize(Setting.values().length + 1);
        for (Setting setting :
                EnumSet.complementOf(EnumSet.of(Setting.DATALAKE, Setting.FLUENTD_HOST))) {
            assertThat(sample).containsEntry(setting.name(), setting.defaultValue());
        }
    }
}
