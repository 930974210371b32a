package predictcovid.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.text.Fault;

/// Renders in another JVM on whose machine no font seems to be installed.
class NoFontTest {
    /// Runs in that JVM.
    public static void main(String[] args) {
        try {
            new SeriesChart(SeriesChart.Part.GROUPED, Examples.daily(1, 2))
                    .render(Locale.ENGLISH, Examples.REAL);
            System.out.print("rendered");
        } catch (Fault fault) {
            System.out.print(fault.key() + " " + fault.getMessage());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysWhatToInstallWhenThereIsNoFont(@TempDir Path home) throws Exception {
        Path config = home.resolve("fonts.conf");
        Files.writeString(
                config,
                "<?xml version=\"1.0\"?><fontconfig><cachedir>"
                        + home
                        + "</cachedir></fontconfig>");

        assertThat(output(home, config)).startsWith("chart.no-font ").contains("fonts-dejavu-core");
    }

    private static String output(Path home, Path config) throws IOException, InterruptedException {
        ProcessBuilder java =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Duser.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        NoFontTest.class.getName());
        java.environment().put("FONTCONFIG_FILE", config.toString());
        Process process = java.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
