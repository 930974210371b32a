package predictcovid.serving;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// As much of Elasticsearch as the program uses, with what a real server refuses;
/// `.ci/serving-test` tries a real OpenSearch.
public final class SearchServer implements Closeable {
    public static final String PASSWORD = "open,sesame@1";
    private static final String INDEX = "/predictcovid-forecasts";

    /// An answer other than the right one.
    private record Refusal(String path, int status, String body) {}

    private final JsonMapper mapper = new JsonMapper();
    private final Map<String, JsonNode> documents = new TreeMap<>();
    private final List<String> requests = new ArrayList<>();
    private final HttpServer server;
    private Optional<ObjectNode> mappings = Optional.empty();
    private Optional<Refusal> refusal = Optional.empty();

    public SearchServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /// The address, with the user and the password in it.
    public String address() {
        return "elasticsearch:http://elastic:open%2Csesame%401@" + host();
    }

    /// The address without user and password.
    public String bareAddress() {
        return "elasticsearch:http://" + host();
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /// What is stored, by id.
    public synchronized Map<String, JsonNode> documents() {
        return new LinkedHashMap<>(documents);
    }

    /// Loses half of a run, as when a bulk failed.
    public synchronized void loseHalf() {
        List<String> ids = List.copyOf(documents.keySet());
        ids.subList(0, ids.size() / 2).forEach(documents::remove);
    }

    /// What was asked, with the number of lines.
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /// From now on paths that end so are answered otherwise.
    public synchronized void refuse(String path, int status, String body) {
        refusal = Optional.of(new Refusal(path, status, body));
    }

    /// Changes the index as somebody by hand does.
    public synchronized ObjectNode mappings() {
        return mappings.orElseThrow();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + path + " " + body.lines().count());
        Refusal other = refusal.filter(it -> path.endsWith(it.path)).orElse(null);
        if (other != null) {
            respond(exchange, other.status, other.body);
        } else if (!isKnown(exchange)) {
            respond(exchange, 401, error("security_exception", "missing credentials"));
        } else {
            answer(exchange, path, body);
        }
    }

    private static boolean isKnown(HttpExchange exchange) {
        String user = "elastic:" + PASSWORD;
        return ("Basic "
                        + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private void answer(HttpExchange exchange, String path, String body) throws IOException {
        String asked = exchange.getRequestMethod() + " " + path;
        if (mappings.isEmpty() && !asked.equals("PUT " + INDEX)) {
            respond(exchange, 404, error("index_not_found_exception", "no such index"));
            return;
        }
        switch (asked) {
            case "GET " + INDEX + "/_mapping" ->
                    respond(
                            exchange,
                            200,
                            mapper.writeValueAsString(
                                    Map.of(
                                            INDEX.substring(1),
                                            Map.of("mappings", mappings.orElseThrow()))));
            case "PUT " + INDEX -> {
                mappings = Optional.of((ObjectNode) mapper.readTree(body).path("mappings"));
                respond(exchange, 200, "{\"acknowledged\": true}");
            }
            case "POST " + INDEX + "/_bulk" -> respond(exchange, 200, bulk(body));
            case "POST " + INDEX + "/_search" -> respond(exchange, 200, runs());
            default -> respond(exchange, 400, error("illegal_argument_exception", asked));
        }
    }

    private String bulk(String body) {
        if (!body.endsWith("\n")) {
            throw new AssertionError("a bulk ends with a new line");
        }
        List<String> lines = body.lines().toList();
        List<Object> items = new ArrayList<>();
        for (int line = 0; line < lines.size(); line += 2) {
            String id = mapper.readTree(lines.get(line)).path("index").path("_id").asString();
            documents.put(id, mapper.readTree(lines.get(line + 1)));
            items.add(Map.of("index", Map.of("_id", id, "status", 200)));
        }
        return mapper.writeValueAsString(Map.of("errors", false, "items", items));
    }

    private String runs() {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Integer> of = new HashMap<>();
        for (JsonNode document : documents.values()) {
            String run = document.path("run").asString();
            counts.merge(run, 1, Integer::sum);
            of.put(run, document.path("run_documents").asInt());
        }
        List<Object> buckets = new ArrayList<>();
        counts.forEach((run, count) ->
                buckets.add(
                        Map.of(
                                "key",
                                run,
                                "doc_count",
                                count,
                                "of",
                                Map.of("value", of.get(run)))));
        return mapper.writeValueAsString(
                Map.of("aggregations", Map.of("runs", Map.of("buckets", buckets))));
    }

    private static String error(String type, String reason) {
        return "{\"error\": {\"type\": \"%s\", \"reason\": \"%s\"}}".formatted(type, reason);
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
