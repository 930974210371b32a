package predictcovid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.msgpack.value.Value;
import predictcovid.log.ForwardReceiver;
import predictcovid.log.ForwardReceiver.Arrival;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the trainer sends to Fluentd, and that Kibana's dashboard asks for nothing else.
class TrainerRecordsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path DASHBOARD = Path.of("../kibana/trainer.ndjson");

    @TempDir private Path folder;

    private ForwardReceiver fluentd;
    private Console console;

    @BeforeEach
    void start() throws IOException {
        fluentd = ForwardReceiver.on(0);
        console =
                new Console(folder)
                        .with("FLUENTD_HOST", "localhost")
                        .with("FLUENTD_PORT", String.valueOf(fluentd.port()));
    }

    @AfterEach
    void stop() throws IOException {
        fluentd.close();
    }

    @Test
    void aRunSendsItsScoresAndItsDuration() {
        console.run("train");

        String run = console.current().runId();
        assertThat(with("rmsle")).containsKeys("baseline_rmsle").hasEntrySatisfying("run", is(run));
        assertThat(with("seconds"))
                .hasEntrySatisfying("command", is("train"))
                .hasEntrySatisfying("run", is(run));
    }

    @Test
    void aRunThatFailsSendsWhyAndTellsTheUserOnce() {
        assertThat(console.run("predict")).isOne();

        assertThat(console.err().lines()).hasSize(1);
        Arrival failure = fluentd.arrivals().getLast();
        assertThat(failure.text("type")).isEqualTo("ERROR");
        assertThat(failure.text("message")).startsWith("failed: ");
        assertThat(failure.text("stack_trace")).contains("predictcovid.text.Fault");
    }

    @Test
    void theDashboardAsksForFieldsThatTheTrainerSends() throws IOException {
        console.run();
        console.run("predict");
        Map<String, Value> sent = new HashMap<>();
        fluentd.arrivals().forEach(arrival -> sent.putAll(arrival.fields()));

        String dashboard = unfolded();
        List<String> computedWith =
                new ArrayList<>(found("\"sourceField\":\"([^\"]+)\"", dashboard));
        computedWith.removeAll(List.of("@timestamp", "___records___"));
        List<String> asked = new ArrayList<>(computedWith);
        for (String columns : found("\"columns\":\\[(\"[^]]+)", dashboard)) {
            asked.addAll(found("\"([^\"]+)\"", columns));
        }
        for (String query : found("\"query\":\"([^\"]+)\"", dashboard)) {
            asked.addAll(found("([\\w.]+):", query));
        }

        assertThat(asked).contains("seconds", "rmsle", "baseline_rmsle", "type.keyword", "message");
        assertThat(sent)
                .containsKeys(
                        asked.stream().map(TrainerRecordsTest::sentAs).toArray(String[]::new));
        assertThat(computedWith)
                .allMatch(field ->
                        field.endsWith(".keyword")
                                == Objects.requireNonNull(sent.get(sentAs(field))).isStringValue());
    }

    @Test
    void theDashboardRefersToObjectsBesideIt() throws IOException {
        Set<String> known = new HashSet<>();
        for (String line : Files.readAllLines(DASHBOARD)) {
            JsonNode object = JSON.readTree(line);
            known.add(object.get("id").asString());
            for (JsonNode nested : object.get("attributes").findValues("panelsJSON")) {
                assertThat(JSON.readTree(nested.asString())).hasSize(6);
            }
        }

        assertThat(known).contains("predict-covid-records", "predict-covid-trainer");
        assertThat(found("\"type\":\"(?:index-pattern|search)\",\"id\":\"([^\"]+)", unfolded()))
                .hasSizeGreaterThan(6)
                .isSubsetOf(known);
    }

    private Map<String, Value> with(String field) {
        return fluentd.arrivals().stream()
                .map(Arrival::fields)
                .filter(fields -> fields.containsKey(field))
                .findFirst()
                .orElseThrow();
    }

    private static Consumer<Value> is(String text) {
        return value -> assertThat(value.asStringValue().asString()).isEqualTo(text);
    }

    /// Elasticsearch keeps a text as a whole beside its words.
    private static String sentAs(String field) {
        return field.replace(".keyword", "");
    }

    /// Kibana keeps JSON as text inside JSON.
    private static String unfolded() throws IOException {
        return Files.readString(DASHBOARD).replace("\\", "");
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
