package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.catalog.RunManifest;
import predictcovid.serving.SearchServer;
import tools.jackson.databind.JsonNode;

/// Runs that go to a search server, too.
class PublishToSearchTest {
    @TempDir private static Path trained;
    @TempDir private Path folder;
    private final SearchServer server = new SearchServer();
    private Console console;

    @BeforeAll
    static void train() {
        new Console(trained).run();
    }

    @BeforeEach
    void connect() throws IOException {
        TrainedDatalake.copy(trained, folder);
        console = new Console(folder).with("PUBLISH_TO", server.address());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyForecastOfARunIsOneDocument() {
        assertThat(console.run("predict", "7")).isZero();

        assertThat(console.out()).doesNotContain("not at elasticsearch");
        RunManifest run = console.current();
        List<JsonNode> documents = of(run);
        assertThat(documents).hasSize(documents.getFirst().path("run_documents").asInt());
        JsonNode day =
                documents.stream()
                        .filter(each -> each.path("target").asString().equals("day inc case"))
                        .filter(each -> each.path("horizon").asInt() == 3)
                        .findFirst()
                        .orElseThrow();
        RunManifest.Point point = run.forecast().orElseThrow().points().get(2);
        assertThat(day.path("median").asDouble()).isCloseTo(point.value(), within(1e-9));
        assertThat(day.path("lower_95").asDouble())
                .isEqualTo(quantile(day, 0.025))
                .isCloseTo(point.intervals().getLast().lower(), within(1e-9));
        assertThat(day.path("upper_50").asDouble()).isEqualTo(quantile(day, 0.75));
        assertThat(day.path("target_end_date").asString()).isEqualTo(point.date().toString());
        assertThat(day.path("quantiles").size()).isEqualTo(23);
    }

    @Test
    void aRepeatIsAnUpdate() {
        console.run("predict", "7");
        Map<String, JsonNode> before = server.documents();
        server.loseHalf();
        console.with("PUBLISH_TO", server.address()).run("predict", "7");

        assertThat(before).hasSizeGreaterThan(20);
        assertThat(server.documents())
                .as("what was stored in part is stored again, under the same names")
                .containsAllEntriesOf(before);
        assertThat(server.requests().stream().filter(it -> it.startsWith("PUT"))).hasSize(1);
        long asked = server.requests().stream().filter(it -> it.contains("_bulk")).count();
        console.run("predict", "7");
        assertThat(server.requests().stream().filter(it -> it.contains("_bulk")))
                .as("only the new run is sent")
                .hasSize((int) asked + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "_bulk | 429 | {'error': {'type': 'es_rejected_execution_exception', 'reason': 'queue'}} | takes nothing now",
                "_bulk | 200 | {'errors': true, 'items': [{'index': {'status': 403, 'error': {'type': 'cluster_block_exception', 'reason': 'disk usage exceeded flood-stage watermark'}}}]} | takes nothing now (disk usage exceeded",
                "_bulk | 200 | {'errors': true, 'items': [{'index': {'status': 400, 'error': {'type': 'document_parsing_exception', 'reason': 'failed to parse field [median]'}}}]} | is not as this program makes it (failed to parse field [median])",
                "forecasts | 403 | {'error': {'type': 'security_exception', 'reason': 'unauthorized for user'}} | may not create or write the index",
                "_mapping | 401 | {'error': {'type': 'security_exception', 'reason': 'no'}} | does not accept the user or the password",
                "_mapping | 502 | <html>Bad Gateway</html> | with status 502, is neither Elasticsearch nor OpenSearch",
                "_mapping | 200 | <html>It works!</html> | is neither Elasticsearch nor OpenSearch",
                "_search | 500 | {'error': 'broken'} | it refused (500 broken)",
            })
    void aServerThatRefusesIsToldInOneLineAndTheRunIsPublished(
            String path, int status, String body, String said) {
        server.refuse(path, status, body.replace('\'', '"'));

        assertThat(console.run("predict", "3")).isZero();

        assertThat(told()).contains(said).doesNotContain("sesame");
        assertThat(console.current().command()).isEqualTo("predict");
    }

    @Test
    void anIndexThatWasChangedIsLeftAlone() {
        console.run("predict", "3");
        server.mappings().withObject("properties").withObject("median").put("type", "text");
        console.run("predict", "4");
        assertThat(told()).contains("is not as this program makes it (median)", "Delete it");

        server.mappings().withObject("_meta").put("version", 2);
        console.run("predict", "5");
        assertThat(told()).contains("a later version of this program (format 2)");
    }

    @Test
    void aServerThatIsAwayOrAnotherDoesNotKeepTheRestFromTheirs() {
        console.with("PUBLISH_TO", "elasticsearch:http://127.0.0.1:1," + server.address());
        console.run("predict", "3");

        assertThat(told()).contains("nobody answers there");
        assertThat(of(console.current())).isNotEmpty();
    }

    @Test
    void userAndPasswordMayComeFromTheEnvironment() {
        console.with("PUBLISH_TO", server.bareAddress())
                .with("ELASTICSEARCH_USERNAME", "elastic")
                .with("ELASTICSEARCH_PASSWORD", SearchServer.PASSWORD);
        console.run("predict", "3", "-v");

        assertThat(of(console.current())).isNotEmpty();
        assertThat(console.out() + console.err()).doesNotContain(SearchServer.PASSWORD);
    }

    /// The one line about servers.
    private String told() {
        List<String> lines =
                console.out().lines().filter(line -> line.contains("not at elastic")).toList();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private List<JsonNode> of(RunManifest run) {
        return server.documents().values().stream()
                .filter(each -> each.path("run").asString().equals(run.runId()))
                .toList();
    }

    private static double quantile(JsonNode document, double level) {
        for (JsonNode quantile : document.path("quantiles")) {
            if (quantile.path("level").asDouble() == level) {
                return quantile.path("value").asDouble();
            }
        }
        return Double.NaN;
    }
}
