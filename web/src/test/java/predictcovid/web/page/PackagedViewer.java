package predictcovid.web.page;

import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The viewer as it is delivered.
record PackagedViewer(JarProcess program, String address) implements Closeable {
    private static final Path JAR = Path.of("target", "web.jar");

    /// Starts it and waits until it answers.
    static PackagedViewer of(Path datalake) throws IOException {
        return of(datalake, Map.of());
    }

    /// The same with other settings.
    static PackagedViewer of(Path datalake, Map<String, String> settings) throws IOException {
        int port = freePort();
        Map<String, String> all = new HashMap<>(settings);
        all.put("DATALAKE", datalake.toString());
        all.put("WEB_PORT", Integer.toString(port));
        all.put("MANAGEMENT_PORT", Integer.toString(freePort()));
        JarProcess program = JarProcess.start(JAR, all, List.of());
        PackagedViewer viewer = new PackagedViewer(program, "http://localhost:" + port);
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> !viewer.get("/").isEmpty());
        return viewer;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// What a program gets at an address.
    String get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address + path)).build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    @Override
    public void close() throws IOException {
        program.close();
    }
}
