package predictcovid.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import predictcovid.web.RunningViewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API is what its description says.
class OpenApiTest {
    @AutoClose
    private static final RunningViewer viewer = RunningViewer.showing(lake -> lake.publish("r1"));

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
                HttpResponse<String> answer = viewer.get(path.getKey().replace("{runId}", run));
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
                        "/api/runs/{runId}",
                        "/api/runs/{runId}/forecast",
                        "/api/runs/{runId}/series")
                .allMatch(path -> path.startsWith("/api/runs"));
        for (JsonNode path : description.get("paths")) {
            assertThat(path.propertyNames()).containsExactly("get");
            assertThat(path.get("get").get("summary").asString()).isNotBlank();
            assertThat(path.at("/get/responses").propertyNames()).contains("200", "404", "503");
        }
    }

    @Test
    void theApiIsWhereItsDescriptionIs() {
        assertThat(description.has("servers")).isFalse();
    }

    @Test
    void aPageForPeopleShowsTheDescription() throws IOException {
        HttpResponse<String> docs = viewer.get("/docs");

        assertThat(docs.statusCode()).isEqualTo(302);
        String page = docs.headers().firstValue("Location").orElseThrow();
        assertThat(page).endsWith("/swagger-ui/index.html");
        assertThat(viewer.get("/swagger-ui/index.html").body())
                .contains("id=\"swagger-ui\"", "width=device-width", "/css/api.css");
        assertThat(viewer.get("/api/openapi/swagger-config").body()).contains("/api/openapi");
    }
}
