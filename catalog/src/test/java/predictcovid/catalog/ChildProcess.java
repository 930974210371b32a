package predictcovid.catalog;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another JVM on this class path.
record ChildProcess(Process process, BufferedReader output) implements Closeable {
    static ChildProcess start(Class<?> main, String... args) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new ChildProcess(process, process.inputReader());
    }

    /// Waits until the child says this in its first line.
    void await(String line) throws IOException {
        String said = output.readLine();
        if (!line.equals(said)) {
            throw new AssertionError(said + "\n" + restOfOutput());
        }
    }

    /// SIGKILL, as by `kill -9`.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String restOfOutput() {
        return String.join("\n", output.lines().toList());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
