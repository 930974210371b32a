package predictcovid.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A master and two workers of one core each on the loopback address, from the jars that Maven
/// found, and programs that are submitted to it. All processes end with it.
final class StandaloneCluster implements AutoCloseable {
    private static final Path JARS = Path.of("home", "target", "jars").toAbsolutePath();
    private static final Path JAR = Path.of("target", "spark.jar").toAbsolutePath();

    /// Everything here is short.
    private static final String FAST_START = "-XX:TieredStopAtLevel=1";

    private static final List<String> FLAGS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Djava.awt.headless=true",
                    "-XX:+UseSerialGC",
                    FAST_START);
    private static final long MINUTES = 5;

    private final Path folder;
    private final int port;
    private final List<Process> workers = new ArrayList<>();
    private final List<Process> all = new ArrayList<>();

    private StandaloneCluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static StandaloneCluster start(Path folder) throws IOException, InterruptedException {
        StandaloneCluster cluster = new StandaloneCluster(folder, freePort());
        Files.createSymbolicLink(folder.resolve("jars"), JARS);
        cluster.service(
                "master.Master", "--port", String.valueOf(cluster.port), "--webui-port", "0");
        await(folder.resolve("log-0"), "I have been elected leader");
        for (int worker = 0; worker < 2; worker++) {
            cluster.workers.add(
                    cluster.service(
                            "worker.Worker",
                            "--webui-port",
                            "0",
                            "--cores",
                            "1",
                            "--memory",
                            "1g",
                            cluster.address()));
        }
        for (int worker = 1; worker <= 2; worker++) {
            await(folder.resolve("log-" + worker), "Successfully registered with master");
        }
        return cluster;
    }

    String address() {
        return "spark://127.0.0.1:" + port;
    }

    /// A command of the program on threads of its own.
    Process onThreads(String... command) throws IOException {
        return java(
                Stream.concat(
                        Stream.of("-cp", JAR + ":" + JARS + "/*", "predictcovid.cli.Main"),
                        Stream.of(command)));
    }

    /// A command of the program as spark-submit runs it.
    Process submit(String master, List<String> options, String... command) throws IOException {
        return java(
                Stream.of(
                                Stream.of(
                                        "-Dlog4j2.configurationFile="
                                                + Path.of("log4j2.properties").toAbsolutePath(),
                                        "-cp",
                                        JARS + "/*",
                                        "org.apache.spark.deploy.SparkSubmit",
                                        "--master",
                                        master,
                                        "--conf",
                                        "spark.executor.memory=600m",
                                        "--conf",
                                        "spark.executor.extraJavaOptions=" + FAST_START),
                                options.stream(),
                                Stream.of(JAR.toString()),
                                Stream.of(command))
                        .flatMap(each -> each));
    }

    /// Ends a worker and its executors without a word.
    void kill(int worker) {
        Process process = workers.get(worker);
        List<ProcessHandle> executors = process.descendants().toList();
        process.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    /// The logs of executors in which some text stands.
    List<Path> executorsThatSay(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("work"))) {
            return files.filter(file -> file.endsWith("stderr"))
                    .filter(file -> read(file).contains(text))
                    .toList();
        }
    }

    /// What a process has printed so far.
    String log(Process process) {
        return read(folder.resolve("log-" + all.indexOf(process)));
    }

    /// Waits for the end of a process.
    int status(Process process) throws InterruptedException {
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as(log(process)).isTrue();
        return process.exitValue();
    }

    private Process service(String name, String... options) throws IOException {
        return java(
                Stream.concat(
                        Stream.of(
                                "-Xmx256m",
                                "-cp",
                                JARS + "/*",
                                "org.apache.spark.deploy." + name,
                                "--host",
                                "127.0.0.1"),
                        Stream.of(options)));
    }

    private Process java(Stream<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(arguments.toList());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", folder.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_WORKER_DIR", folder.resolve("work").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log-" + all.size()).toFile());
        Process process = builder.start();
        all.add(process);
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void await(Path log, String text) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (!read(log).contains(text)) {
            assertThat(System.nanoTime()).as(read(log)).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (Process process : all.reversed()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
    }
}
