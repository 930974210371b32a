package predictcovid.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The whole viewer on ports of its own, and a browser that does what it is told.
public final class RunningViewer implements Closeable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ConfigurableApplicationContext viewer;
    private final Lake lake;
    private final Optional<Path> temporary;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningViewer(String datalake, Lake lake, Optional<Path> temporary) {
        this(datalake, lake, temporary, Map.of());
    }

    private RunningViewer(
            String datalake, Lake lake, Optional<Path> temporary, Map<String, String> environment) {
        this.lake = lake;
        this.temporary = temporary;
        Map<WebSetting, String> settings =
                Map.of(
                        WebSetting.DATALAKE, datalake,
                        WebSetting.WEB_PORT, "0",
                        WebSetting.MANAGEMENT_PORT, "0");
        this.viewer =
                Viewer.with(WebSettingValues.of(settings, environment)).run("--viewer.refresh=0s");
    }

    /// A viewer of a datalake of its own, for a whole test class: with `@AutoClose` both go at its
    /// end.
    public static RunningViewer showing(Filling filling) {
        try {
            Path folder = Files.createTempDirectory("viewer-");
            Lake lake = new Lake(folder.resolve("datalake"));
            filling.fill(lake);
            return new RunningViewer(lake.folder().toString(), lake, Optional.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A viewer of what lies in a folder; it looks there at every request.
    public static RunningViewer of(Lake lake) {
        return new RunningViewer(lake.folder().toString(), lake, Optional.empty());
    }

    /// A viewer of the same with other settings.
    public static RunningViewer of(Lake lake, Map<String, String> settings) {
        return new RunningViewer(lake.folder().toString(), lake, Optional.empty(), settings);
    }

    /// A viewer of a datalake anywhere.
    public static RunningViewer of(String datalake) {
        return new RunningViewer(datalake, new Lake(Path.of(datalake)), Optional.empty());
    }

    /// What it shows, when that is a folder.
    public Lake lake() {
        return lake;
    }

    /// The port of the pages.
    public int port() {
        return port("local.server.port");
    }

    /// The port of the operator's answers.
    public int managementPort() {
        return port("local.management.port");
    }

    private int port(String name) {
        return viewer.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    /// Asks for an address.
    ///
    /// @param headers names and values in turn
    public HttpResponse<String> get(String path, String... headers) throws IOException {
        return send("GET", port(), path, headers);
    }

    /// Asks for one of the operator's answers.
    public HttpResponse<String> getManagement(String path) throws IOException {
        return send("GET", managementPort(), path);
    }

    /// Asks in another way than by `GET`.
    public HttpResponse<String> send(String method, String path, String... headers)
            throws IOException {
        return send(method, port(), path, headers);
    }

    private HttpResponse<String> send(String method, int port, String path, String... headers)
            throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        viewer.close();
        temporary.map(Path::toFile).ifPresent(FileSystemUtils::deleteRecursively);
    }

    /// Puts something into an empty datalake.
    @FunctionalInterface
    public interface Filling {
        void fill(Lake lake) throws IOException;
    }
}
