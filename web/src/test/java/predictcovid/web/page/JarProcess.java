package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A packaged program in a process of its own, which knows nothing of this environment.
record JarProcess(Process process, Path log) implements Closeable {
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    /// Lets the trainer make a run of the simulated epidemic.
    static void demo(Path datalake) throws Exception {
        train(datalake, "demo");
    }

    /// Lets the trainer make a run and waits until it is published.
    static void train(Path datalake, String... args) throws Exception {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--datalake", datalake.toString(), "--estimators", "50"));
        Path jar = Path.of("..", "model", "target", "model.jar");
        try (JarProcess trainer = start(jar, Map.of(), all)) {
            assertThat(trainer.process.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(trainer.process.exitValue()).as(Files.readString(trainer.log)).isZero();
        }
    }

    static JarProcess start(Path jar, Map<String, String> environment, List<String> args)
            throws IOException {
        assertThat(jar).as("build it: mvn package -DskipTests").isRegularFile();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", jar.toAbsolutePath().normalize().toString()));
        command.addAll(args);
        Path log = Files.createTempFile("jar-process", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(TEMPORARY.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new JarProcess(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(5, TimeUnit.MINUTES).join();
        Files.deleteIfExists(log);
    }
}
