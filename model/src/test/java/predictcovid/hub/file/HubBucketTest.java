package predictcovid.hub.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import predictcovid.text.Fault;

/// Reads a bucket through Hadoop's S3A from a server of this process, which refuses whoever signs.
class HubBucketTest {
    private static final Map<String, String> OBJECTS =
            new TreeMap<>(
                    Map.of(
                            "hub-config/tasks.json", "{}",
                            "target-data/time-series/target=wk%20inc/part-0.csv", "a,b",
                            "auxiliary-data/locations.csv", "location",
                            "model-output/team-model/2025-09-27-team-model.csv", "x"));

    private HttpServer server;
    private final List<String> signed = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPlaceOfThisMachineStaysWhereItIs() {
        Path here = Path.of("some", "hub");
        assertThat(HubBucket.local(here)).isSameAs(here);
    }

    @Test
    void aHubInABucketIsCopiedWithoutItsSubmissions() {
        Path copy = local("s3://some-hub");

        assertThat(copy.resolve("hub-config/tasks.json")).hasContent("{}");
        assertThat(copy.resolve("target-data/time-series/target=wk%20inc/part-0.csv"))
                .hasContent("a,b");
        assertThat(copy.resolve("auxiliary-data/locations.csv")).hasContent("location");
        assertThat(copy.resolve("model-output")).doesNotExist();
        assertThat(signed).as("nobody's key is sent").isEmpty();
    }

    @Test
    void aFileOrAFolderInABucketIsCopiedAlone() {
        assertThat(local("s3a://some-hub/auxiliary-data/locations.csv")).hasContent("location");
        assertThat(local("s3://some-hub/target-data").resolve("time-series")).isDirectory();
    }

    @Test
    void aPlaceThatIsNotThereIsNamed() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> local("s3://some-hub/nowhere"))
                .withMessageContaining("s3://some-hub/nowhere holds no file");
    }

    @Test
    void aBucketThatIsNotThereIsNamed() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> local("s3://no-hub/target-data"))
                .withMessageContainingAll("s3://no-hub/target-data", "admin.json")
                .satisfies(fault -> assertThat(fault).message().doesNotContain("\n"));
    }

    private Path local(String address) {
        String endpoint = "http://127.0.0.1:" + server.getAddress().getPort();
        return HubBucket.local(
                Path.of(address),
                Map.of("fs.s3a.endpoint", endpoint, "fs.s3a.endpoint.region", "us-east-1"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestHeaders().containsKey("Authorization")) {
            signed.add(exchange.getRequestURI().toString());
        }
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        if (!path.startsWith("/some-hub")) {
            send(exchange, 404, "<Error><Code>NoSuchBucket</Code></Error>");
        } else if (query != null && query.contains("list-type=2")) {
            send(exchange, 200, listing(parameter(query, "prefix"), parameter(query, "delimiter")));
        } else {
            String key = path.substring("/some-hub/".length());
            String object = OBJECTS.get(key);
            send(
                    exchange,
                    object == null ? 404 : 200,
                    object == null ? "<Error><Code>NoSuchKey</Code></Error>" : object);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/xml");
        exchange.getResponseHeaders().add("ETag", "\"0\"");
        exchange.getResponseHeaders().add("Last-Modified", "Mon, 01 Sep 2025 00:00:00 GMT");
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        if (isHead) {
            exchange.getResponseHeaders().add("Content-Length", content.length + "");
        }
        exchange.sendResponseHeaders(status, isHead ? -1 : content.length);
        if (!isHead) {
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }

    private static String listing(String prefix, String delimiter) {
        StringBuilder xml = new StringBuilder("<ListBucketResult><Name>some-hub</Name>");
        TreeSet<String> folders = new TreeSet<>();
        OBJECTS.forEach((key, content) -> {
            int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
            if (key.startsWith(prefix) && end >= 0) {
                folders.add(key.substring(0, end + 1));
            } else if (key.startsWith(prefix)) {
                xml.append("<Contents><Key>")
                        .append(key)
                        .append("</Key><LastModified>2025-09-01T00:00:00.000Z</LastModified><Size>")
                        .append(content.length())
                        .append("</Size></Contents>");
            }
        });
        folders.forEach(folder ->
                xml.append("<CommonPrefixes><Prefix>")
                        .append(folder)
                        .append("</Prefix></CommonPrefixes>"));
        return xml.append("<IsTruncated>false</IsTruncated></ListBucketResult>").toString();
    }

    private static String parameter(String query, String name) {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
