package predictcovid.serving.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import predictcovid.serving.store.ForecastStore;
import predictcovid.serving.store.ServedForecast;
import predictcovid.serving.store.ServedJson;
import predictcovid.serving.store.ServedRun;
import predictcovid.serving.store.ServingAddress;
import predictcovid.text.Fault;
import tools.jackson.databind.JsonNode;

/// An Elasticsearch or OpenSearch server: the index [#INDEX], a document for each forecast, whose
/// id says which one it is.
public final class SearchStore implements ForecastStore {
    public static final String INDEX = "predictcovid-forecasts";

    private static final int DOCUMENTS_AT_ONCE = 1000;

    /// A run is there when all of its documents are.
    private static final String RUNS =
            """
            {"size": 0, "aggs": {"runs": {"terms": {"field": "run", "size": 65535},
             "aggs": {"of": {"max": {"field": "run_documents"}}}}}}\
            """;

    private final SearchRequests requests;

    private SearchStore(SearchRequests requests) {
        this.requests = requests;
    }

    /// Looks the server up, and makes the index where it is missing.
    public static SearchStore open(ServingAddress address) {
        SearchRequests requests = new SearchRequests(address);
        try {
            Optional<JsonNode> index = requests.find(INDEX + "/_mapping");
            JsonNode own = ServedJson.tree(definition());
            if (index.isEmpty()) {
                requests.send("PUT", INDEX, definition());
            } else {
                check(index.get().path(INDEX).path("mappings"), own.path("mappings"));
            }
            return new SearchStore(requests);
        } catch (RuntimeException failure) {
            requests.close();
            throw failure;
        }
    }

    private static String definition() {
        try (InputStream in = SearchStore.class.getResourceAsStream("index.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(JsonNode there, JsonNode own) {
        String version = "_meta";
        int made = there.path(version).path("version").asInt(0);
        if (made > own.path(version).path("version").asInt()) {
            throw new Fault(Fault.Kind.LATER, "serving.index.later", INDEX, made);
        }
        own.path("properties").properties().stream()
                .filter(field ->
                        !type(field.getValue())
                                .equals(type(there.path("properties").path(field.getKey()))))
                .findFirst()
                .ifPresent(field -> {
                    throw changed(field.getKey());
                });
    }

    private static String type(JsonNode field) {
        return field.path("type").asString("");
    }

    private static Fault changed(String what) {
        return new Fault(Fault.Kind.DAMAGED, "serving.index.changed", INDEX, what);
    }

    @Override
    public Set<String> runIds() {
        JsonNode runs =
                requests.send("POST", INDEX + "/_search", RUNS)
                        .path("aggregations")
                        .path("runs")
                        .path("buckets");
        Set<String> ids = new HashSet<>();
        for (JsonNode run : runs) {
            if (run.path("doc_count").asInt() >= run.path("of").path("value").asInt()) {
                ids.add(run.path("key").asString());
            }
        }
        return ids;
    }

    @Override
    public void put(ServedRun run) {
        List<ServedForecast> all = run.forecasts();
        for (int from = 0; from < all.size(); from += DOCUMENTS_AT_ONCE) {
            int to = Math.min(all.size(), from + DOCUMENTS_AT_ONCE);
            StringBuilder lines = new StringBuilder();
            for (ServedForecast forecast : all.subList(from, to)) {
                SearchDocument document = new SearchDocument(run, forecast);
                lines.append(document.action()).append('\n').append(document.source()).append('\n');
            }
            store(lines.toString());
        }
    }

    private void store(String lines) {
        JsonNode answer = requests.send("POST", INDEX + "/_bulk", lines);
        if (answer.path("errors").asBoolean(false)) {
            for (JsonNode item : answer.path("items")) {
                JsonNode error = item.path("index").path("error");
                if (!error.isMissingNode()) {
                    throw SearchFaults.of(item.path("index").path("status").asInt(), error);
                }
            }
        }
    }

    @Override
    public void close() {
        requests.close();
    }
}
