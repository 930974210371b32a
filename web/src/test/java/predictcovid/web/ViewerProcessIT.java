package predictcovid.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The packaged viewer in a process of its own, on a machine that speaks Portuguese and does not
/// have that locale.
class ViewerProcessIT {
    private static final Map<String, String> BRAZIL = Map.of("LANG", "pt_BR.UTF-8");

    @Test
    void accentsAreReadableWithoutALocale() throws Exception {
        Process help = start("--help");

        assertThat(said(help)).contains("Porta da página", "padrão: datalake");
        assertThat(help.exitValue()).isZero();
    }

    @Test
    void wrongUseEndsWithStatusTwoAndOneLineForEachMistake() throws Exception {
        Process wrong = start("--web-port", "abc", "--management-port", "xyz");

        assertThat(said(wrong).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("covid: "))
                .allMatch(line -> line.contains("não é permitido"));
        assertThat(wrong.exitValue()).isEqualTo(2);
    }

    private static Process start(String... args) throws IOException {
        Path jar = Path.of("target", "web.jar").toAbsolutePath();
        assertThat(jar).as("build it: mvn package -DskipTests").isRegularFile();
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString());
        builder.command().addAll(List.of(args));
        builder.environment().clear();
        builder.environment().putAll(BRAZIL);
        return builder.redirectErrorStream(true).start();
    }

    private static String said(Process program) throws Exception {
        String said = new String(program.getInputStream().readAllBytes(), UTF_8);
        assertThat(program.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return said;
    }
}
