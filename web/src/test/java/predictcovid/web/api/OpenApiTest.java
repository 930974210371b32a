package predictcovid.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.web.PlaceRuns;
import predictcovid.web.RunningViewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API is what its description says.
class OpenApiTest {
    @AutoClose
    private static final RunningViewer viewer =
            RunningViewer.showing(lake -> lake.publish(PlaceRuns.of("r1")));

    private static JsonNode description;

    @BeforeAll
    static void read() throws IOException {
        HttpResponse<String> answer = viewer.get("/api/openapi");
        assertThat(answer.statusCode()).isEqualTo(200);
        description = new JsonMapper().readTree(answer.body());
    }

    @Test
    void everyAddressOfTheDescriptionAnswers() throws IOException {
        assertThat(description.get("paths").size()).isGreaterThanOrEqualTo(4);
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (String run : new String[] {"current", "r1"}) {
                HttpResponse<String> answer =
                        viewer.get(path.getKey().replace("{runId}", run).replace("{code}", "BRA"));
                assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                        .as(path.getKey())
                        .startsWith("application/json");
            }
        }
    }

    @Test
    void theDescriptionNamesEveryKindOfAnswer() {
        assertThat(description.get("paths").propertyNames())
                .contains(
                        "/api/runs",
                        "/api/skill",
                        "/api/runs/{runId}",
                        "/api/runs/{runId}/forecast",
                        "/api/runs/{runId}/series",
                        "/api/runs/{runId}/places",
                        "/api/runs/{runId}/places/{code}",
                        "/api/runs/{runId}/places/{code}/explanations",
                        "/api/runs/{runId}/places/{code}/past")
                .allMatch(path -> path.startsWith("/api/runs") || path.equals("/api/skill"));
        for (JsonNode path : description.get("paths")) {
            assertThat(path.propertyNames()).containsExactly("get");
            assertThat(path.get("get").get("summary").asString()).isNotBlank();
            assertThat(path.at("/get/responses").propertyNames()).contains("200", "404", "503");
        }
    }

    @Test
    void everyFailureIsDescribedAsAProblem() {
        for (JsonNode path : description.get("paths")) {
            JsonNode responses = path.at("/get/responses");
            for (String status : List.of("404", "406", "503")) {
                assertProblem(responses.get(status));
            }
        }
        assertProblem(description.at("/paths/~1api~1runs/get/responses/400"));
        assertThat(description.at("/components/schemas/Problem/properties").propertyNames())
                .containsExactlyInAnyOrder("title", "status", "detail");
    }

    private static void assertProblem(JsonNode response) {
        assertThat(response.get("content").propertyNames())
                .containsExactly("application/problem+json");
        assertThat(response.at("/content/application~1problem+json/schema/$ref").asString())
                .endsWith("/Problem");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/runs, true",
        "/api/skill, true",
        "/api/runs/{runId}, false",
        "/api/runs/{runId}/forecast, true",
        "/api/runs/{runId}/series, true",
        "/api/runs/{runId}/places, true",
        "/api/runs/{runId}/places/{code}, true",
        "/api/runs/{runId}/places/{code}/explanations, true",
        "/api/runs/{runId}/places/{code}/past, false"
    })
    void csvIsDescribedWhereItIsGiven(String address, boolean given) throws IOException {
        JsonNode content = description.get("paths").get(address).at("/get/responses/200/content");

        assertThat(content.has("application/json")).isTrue();
        assertThat(content.propertyNames().stream().anyMatch(form -> form.startsWith("text/csv")))
                .isEqualTo(given);
        assertThat(content).hasSize(given ? 2 : 1);
        HttpResponse<String> answer =
                viewer.get(
                        address.replace("{runId}", "r1").replace("{code}", "BRA"),
                        "Accept",
                        "text/csv");
        assertThat(answer.statusCode()).isEqualTo(given ? 200 : 406);
    }

    @Test
    void theManifestIsDescribedFieldByField() throws IOException {
        String schema =
                description
                        .at("/paths/~1api~1runs~1{runId}/get/responses/200/content")
                        .at("/application~1json/schema/$ref")
                        .asString();
        JsonNode manifest = new JsonMapper().readTree(viewer.get("/api/runs/r1").body());

        assertDescribed(manifest, schema);
        assertThat(description.at("/components/schemas/SeriesValue/properties/value").isObject())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/runs/{runId}/places, /api/runs/r1/places",
        "/api/runs/{runId}/places/{code}, /api/runs/r1/places/BRA",
        "/api/runs/{runId}/places/{code}/explanations, /api/runs/r1/places/BRA/explanations",
        "/api/runs/{runId}/places/{code}/past, /api/runs/r1/places/BRA/past"
    })
    void placesAreDescribedFieldByField(String address, String example) throws IOException {
        String schema =
                description
                        .get("paths")
                        .get(address)
                        .at("/get/responses/200/content/application~1json/schema/$ref")
                        .asString();

        assertDescribed(new JsonMapper().readTree(viewer.get(example).body()), schema);
    }

    /// Every field of the answer has one of the description, at any depth.
    private static void assertDescribed(JsonNode answer, String schema) {
        JsonNode properties = description.at(schema.substring(1) + "/properties");
        for (Map.Entry<String, JsonNode> field : answer.properties()) {
            JsonNode described = properties.path(field.getKey());
            assertThat(described.isMissingNode()).as(schema + " " + field.getKey()).isFalse();
            if (described.has("$ref")) {
                assertDescribed(field.getValue(), described.get("$ref").asString());
            } else if (described.at("/items").has("$ref") && !field.getValue().isEmpty()) {
                assertDescribed(field.getValue().get(0), described.at("/items/$ref").asString());
            }
        }
    }

    @Test
    void everyRunMayBeTheCurrentOne() {
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            if (path.getKey().contains("{runId}")) {
                assertThat(path.getValue().at("/get/parameters/0/description").asString())
                        .as(path.getKey())
                        .contains("current");
            }
        }
    }

    @Test
    void theApiIsWhereItsDescriptionIs() {
        String server = description.at("/servers/0/url").asString();

        assertThat(description.get("servers")).hasSize(1);
        assertThat(URI.create("http://any/covid/api/openapi").resolve(server))
                .hasToString("http://any/covid/");
    }

    @Test
    void aPageForPeopleShowsTheDescription() throws IOException {
        HttpResponse<String> docs = viewer.get("/docs");

        assertThat(docs.statusCode()).isEqualTo(302);
        String page = docs.headers().firstValue("Location").orElseThrow();
        assertThat(page).endsWith("/swagger-ui/index.html");
        assertThat(viewer.get("/swagger-ui/index.html").body())
                .contains("id=\"swagger-ui\"", "width=device-width", "/css/api.css")
                .contains("<title>Data for programs · Predict Covid</title>", "<a href=\"../\">")
                .containsPattern("(?s)<noscript>.*href=\"../api/openapi\".*</noscript>");
        assertThat(viewer.get("/swagger-ui/swagger-initializer.js").body())
                .contains("'../api/openapi'");
    }
}
