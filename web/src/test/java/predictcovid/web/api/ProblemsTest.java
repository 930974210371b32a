package predictcovid.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.text.Texts;
import predictcovid.web.RunningViewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the API says when it cannot answer: always problem+json (RFC 9457), with a sentence in the
/// reader's language.
class ProblemsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final RunningViewer viewer =
            RunningViewer.showing(lake -> {
                lake.publish("r1");
                lake.write("history/runs/r1/series.parquet", "PAR1 no more");
            });

    @ParameterizedTest
    @CsvSource({
        "GET, /api, image/png, 406",
        "GET, /api/nothing, '*/*', 404",
        "GET, /api/%5Bx%5D, '*/*', 404",
        "GET, /api/nothing, text/html, 404",
        "GET, /api/runs/r9, '*/*', 404",
        "GET, /api/runs/r9/forecast, text/csv, 404",
        "GET, /api/runs/r9/series.csv, '*/*', 404",
        "GET, /api/runs/r1/nothing, '*/*', 404",
        "GET, /api/runs/.., '*/*', 404",
        "GET, /api/runs?limit=0, '*/*', 400",
        "GET, /api/runs?limit=101, '*/*', 400",
        "GET, /api/runs?limit=-1, '*/*', 400",
        "GET, /api/runs?limit=many, '*/*', 400",
        "GET, /api/runs?limit=99999999999, '*/*', 400",
        "GET, /api/runs.csv?limit=0, '*/*', 400",
        "GET, /api/runs, image/png, 406",
        "GET, /api/runs, text/html, 406",
        "GET, /api/runs, no type, 406",
        "GET, /api/runs.csv, application/json, 406",
        "GET, /api/runs/r1, text/csv, 406",
        "GET, /api/runs/r1/series, image/png, 406",
        "GET, /api/runs/current/forecast.json, application/xml, 406",
        "GET, /api/runs/r1/series, '*/*', 503",
        "GET, /api/broken, '*/*', 500",
        "GET, /api/broken, text/html, 500",
        "POST, /api/runs, '*/*', 405",
        "PUT, /api/runs/r1, '*/*', 405",
        "PATCH, /api/runs/r1/forecast, text/html, 405",
        "DELETE, /api/runs/r1/series.csv, text/csv, 405",
        "TRACE, /api/runs, '*/*', 405",
        "BREW, /api/runs, '*/*', 405",
        "POST, /api/nothing, '*/*', 405",
        "POST, /api/openapi, '*/*', 405"
    })
    void everyFailureIsAProblem(String method, String path, String wanted, int status)
            throws IOException {
        for (Locale language : Texts.LANGUAGES) {
            HttpResponse<String> answer =
                    viewer.send(
                            method,
                            path,
                            "Accept",
                            wanted,
                            "Accept-Language",
                            language.toLanguageTag());

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.propertyNames())
                    .containsExactlyInAnyOrder("title", "status", "detail");
            assertThat(problem.get("status").asInt()).isEqualTo(status);
            assertThat(problem.get("title").asString()).isNotBlank();
            assertThat(problem.get("detail").asString())
                    .endsWith(".")
                    .doesNotContain(
                            "{",
                            "??",
                            "Exception",
                            "java",
                            viewer.lake().folder().toString(),
                            "/home/");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/runs?limit=0, en, limit is 0; allowed are 1 to 100.",
        "/api/runs?limit=0, pt-BR, limit é 0; são permitidos de 1 a 100.",
        "/api/runs/r9, en, There is no such run.",
        "/api/runs/r9, pt-BR, Essa execução não existe."
    })
    void theSentenceSaysWhatIsWrongInTheReadersLanguage(
            String path, String language, String sentence) throws IOException {
        JsonNode problem = JSON.readTree(viewer.get(path, "Accept-Language", language).body());

        assertThat(problem.get("detail").asString()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "/api, 'application/json'",
        "/api/runs, 'application/json, text/csv'",
        "/api/runs.json, application/json",
        "/api/runs.csv, text/csv",
        "/api/runs/r1, application/json",
        "/api/runs/r1.json, application/json",
        "/api/runs/current/forecast, 'application/json, text/csv'",
        "/api/runs/r1/series.csv, text/csv",
        "/api/runs/r1/series.json, application/json"
    })
    void whoAsksForAnotherFormLearnsWhichThereAre(String path, String forms) throws IOException {
        HttpResponse<String> answer = viewer.get(path, "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(JSON.readTree(answer.body()).get("detail").asString())
                .isEqualTo("There is no answer in this form; this address has " + forms + ".");
        for (String form : forms.split(", ", -1)) {
            assertThat(viewer.get(path, "Accept", form).statusCode()).isNotEqualTo(406);
        }
    }

    @Test
    void aProblemIsNoFileToKeep() throws IOException {
        for (String path : new String[] {"/api/runs/r9.5", "/api/nothing.exe"}) {
            assertThat(viewer.get(path).headers().firstValue("Content-Disposition"))
                    .hasValue("inline");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/runs", "/api/runs/r1", "/api/runs/r1/series.csv"})
    void aWrongMethodIsToldTheRightOne(String path) throws IOException {
        assertThat(viewer.send("POST", path).headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    void headAndOptionsAreNoFailures() throws IOException {
        assertThat(viewer.send("HEAD", "/api/runs").statusCode()).isEqualTo(200);
        assertThat(viewer.send("OPTIONS", "/api/runs").statusCode()).isEqualTo(200);
    }
}
