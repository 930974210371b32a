package predictcovid.serving.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import predictcovid.serving.store.ServedJson;
import predictcovid.serving.store.ServingAddress;
import predictcovid.text.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Speaks to a search server by its REST interface.
final class SearchRequests implements AutoCloseable {
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int NOT_FOUND = 404;

    private final ServingAddress address;
    private final HttpClient client;

    SearchRequests(ServingAddress address) {
        this.address = address;
        this.client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    }

    /// What is at a path; empty where nothing is.
    Optional<JsonNode> find(String path) {
        HttpResponse<String> response = exchange("GET", path, "");
        JsonNode answer = json(response);
        return response.statusCode() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(accepted(response, answer));
    }

    /// The answer to a request.
    ///
    /// @param body JSON, or lines of JSON
    JsonNode send(String method, String path, String body) {
        HttpResponse<String> response = exchange(method, path, body);
        return accepted(response, json(response));
    }

    private static JsonNode accepted(HttpResponse<String> response, JsonNode answer) {
        if (response.statusCode() < OK || response.statusCode() >= REDIRECT) {
            throw SearchFaults.of(response.statusCode(), answer.path("error"));
        }
        return answer;
    }

    /// A proxy's page is no answer.
    private static JsonNode json(HttpResponse<String> response) {
        try {
            return ServedJson.tree(response.body());
        } catch (JacksonException none) {
            throw SearchFaults.noSearchServer(response.statusCode(), none);
        }
    }

    private HttpResponse<String> exchange(String method, String path, String body) {
        String base = address.url();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + (base.endsWith("/") ? "" : "/") + path))
                        .timeout(Duration.ofSeconds(60))
                        .header(
                                "Content-Type",
                                path.endsWith("_bulk")
                                        ? "application/x-ndjson"
                                        : "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        address.login()
                .user()
                .ifPresent(user -> request.header("Authorization", "Basic " + encoded(user)));
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw SearchFaults.unreachable(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Fault(Fault.Kind.INTERRUPTED, stopped, "serving.interrupted");
        }
    }

    private String encoded(String user) {
        String both = user + ":" + address.login().password().orElse("");
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
    }
}
