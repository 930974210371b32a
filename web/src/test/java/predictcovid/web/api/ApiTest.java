package predictcovid.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.web.Lake;
import predictcovid.web.RunningViewer;
import predictcovid.web.Runs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ApiTest {
    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final RunningViewer viewer =
            RunningViewer.showing(lake -> {
                lake.publish(Runs.changed(Runs.of("r1"), ApiTest::moveToAPlaceWithACommaAndAQuote));
                lake.publish("r2");
            });

    private static void moveToAPlaceWithACommaAndAQuote(ObjectNode run) {
        ((ObjectNode) run.get("series")).put("location", "Congo, \"DR\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/runs, application/json, application/json",
        "/api/runs, text/csv, text/csv;charset=UTF-8",
        "/api/runs, '*/*', application/json",
        "/api/runs.json, '*/*', application/json",
        "/api/runs.csv, '*/*', text/csv;charset=UTF-8",
        "/api/runs.csv, 'text/html,*/*;q=0.8', text/csv;charset=UTF-8",
        "/api/runs/r1, '*/*', application/json",
        "/api/runs/r1.json, '*/*', application/json",
        "/api/runs/current/forecast, application/json, application/json",
        "/api/runs/current/forecast, text/csv, text/csv;charset=UTF-8",
        "/api/runs/current/forecast, 'text/csv,application/json;q=0.5', text/csv;charset=UTF-8",
        "/api/runs/current/forecast.json, '*/*', application/json",
        "/api/runs/current/forecast.csv, '*/*', text/csv;charset=UTF-8",
        "/api/runs/r2/series, application/json, application/json",
        "/api/runs/r2/series, text/csv, text/csv;charset=UTF-8",
        "/api/runs/r2/series.json, '*/*', application/json",
        "/api/runs/r2/series.csv, '*/*', text/csv;charset=UTF-8"
    })
    void givesTheFormThatIsAskedFor(String path, String wanted, String given) throws IOException {
        HttpResponse<String> answer = viewer.get(path, "Accept", wanted);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo(given);
    }

    @Test
    void listsRunsNewestFirst() throws IOException {
        JsonNode runs = JSON.readTree(viewer.get("/api/runs").body());

        assertThat(runs.findValuesAsString("runId")).containsExactly("r2", "r1");
        assertThat(runs.get(0).get("vintage").asString()).isEqualTo("2020-07-24");
        assertThat(runs.get(0).get("rmsle").asDouble()).isEqualTo(0.0485491);
        assertThat(JSON.readTree(viewer.get("/api/runs?limit=1").body()).size()).isOne();
    }

    @Test
    void listsRunsAsCsvWithQuotesWhereTheyAreNeeded() throws IOException {
        assertThat(viewer.get("/api/runs.csv").body().lines())
                .containsExactly(
                        "run_id,finished_at,simulated,location,frequency,vintage,last_observation,"
                                + "columns,rmsle,baseline_rmsle",
                        "r2,2020-07-24T10:00:12Z,false,\"World\",daily,2020-07-24,2020-07-23,"
                                + "\"month,weekday,day\",0.0485491,0.0970831",
                        "r1,2020-07-24T10:00:12Z,false,\"Congo, \"\"DR\"\"\",daily,2020-07-24,"
                                + "2020-07-23,\"month,weekday,day\",0.0485491,0.0970831");
    }

    @Test
    void givesTheManifestAsItIs() throws IOException {
        String json = viewer.get("/api/runs/current").body();

        assertThat(json).isEqualTo(new String(viewer.lake().read(Lake.CURRENT), UTF_8));
    }

    @Test
    void givesTheForecastInFullPrecision() throws IOException {
        JsonNode forecast = JSON.readTree(viewer.get("/api/runs/current/forecast").body());

        assertThat(forecast.get("forecaster").asString()).isEqualTo("original");
        assertThat(forecast.get("others").size()).isZero();
        assertThat(forecast.get("origin").asString()).isEqualTo("2020-07-23");
        assertThat(forecast.get("points").size()).isEqualTo(7);
        assertThat(forecast.at("/points/6/date").asString()).isEqualTo("2020-07-30");
        assertThat(forecast.at("/points/6/value").asDouble()).isEqualTo(311_234.5);
        assertThat(forecast.at("/points/6/intervals/1/coverage").asDouble()).isEqualTo(0.95);
        assertThat(viewer.get("/api/runs/r2/forecast.csv").body().lines())
                .hasSize(15)
                .startsWith(
                        "date,horizon,coverage,lower,upper,value",
                        "2020-07-24,1,0.8,230456.7,270123.4,251234.5",
                        "2020-07-24,1,0.95,211234.5,291234.5,251234.5");
    }

    @Test
    void tellsTheSharesOfASeriesFromCounts() throws IOException {
        JsonNode counts = JSON.readTree(viewer.get("/api/runs/r2/series").body());
        assertThat(counts.get("kind").asString()).isEqualTo("count");

        try (RunningViewer other =
                RunningViewer.showing(lake ->
                        lake.publish(
                                Runs.changed(
                                        Runs.of("r3"),
                                        run ->
                                                ((ObjectNode) run.get("series"))
                                                        .put("kind", "share"))))) {
            JsonNode shares = JSON.readTree(other.get("/api/runs/r3/series").body());
            assertThat(shares.get("kind").asString()).isEqualTo("share");
        }
    }

    @Test
    void tellsMissingValuesOfTheSeriesFromZero() throws IOException {
        JsonNode values = JSON.readTree(viewer.get("/api/runs/r2/series").body()).get("values");

        assertThat(values.size()).isEqualTo(10);
        assertThat(values.get(0).get("date").asString()).isEqualTo("2020-07-14");
        assertThat(values.get(0).get("value").isNull()).isTrue();
        assertThat(values.get(9).get("value").asDouble()).isEqualTo(1000);
        assertThat(viewer.get("/api/runs/r2/series.csv").body().lines())
                .startsWith("date,new_cases", "2020-07-14,", "2020-07-15,1000.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/runs/current",
                "/api/runs/r1",
                "/api/runs/r1/forecast",
                "/api/runs/r1/forecast.csv",
                "/api/runs/r1/series",
                "/api/runs/r1/series.csv"
            })
    void answersThatNothingIsNew(String path) throws IOException {
        String etag = viewer.get(path).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = viewer.get(path, "If-None-Match", etag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("ETag")).hasValue(etag);
        assertThat(again.body()).isEmpty();
        assertThat(viewer.get(path, "If-None-Match", "W/\"r0-run\"").statusCode()).isEqualTo(200);
    }

    @Test
    void eachFormHasAnETagOfItsOwn() throws IOException {
        assertThat(viewer.get("/api/runs/r1/forecast.csv").headers().firstValue("ETag"))
                .isNotEqualTo(viewer.get("/api/runs/r1/forecast").headers().firstValue("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/runs, r2-runs-20.json",
        "/api/runs.csv?limit=1, r2-runs-1.csv",
        "/api/runs/current, r2-run.json",
        "/api/runs/r1, r1-run.json",
        "/api/runs/r1/forecast, r1-forecast.json",
        "/api/runs/current/forecast.csv, r2-forecast.csv",
        "/api/runs/r1/series.json, r1-series.json"
    })
    void whoKeepsAnAnswerGetsAFileWithItsName(String path, String name) throws IOException {
        assertThat(viewer.get(path).headers().firstValue("Content-Disposition"))
                .hasValue("inline; filename=\"" + name + "\"");
    }

    @Test
    void itsRootLeadsProgramsAndPeopleOn() throws IOException {
        JsonNode links = JSON.readTree(viewer.get("/api").body());

        assertThat(links.propertyNames()).contains("runs", "current", "skill", "openapi", "docs");
        for (JsonNode link : links) {
            assertThat(viewer.get(link.asString()).statusCode()).isIn(200, 302);
        }
        HttpResponse<String> browser =
                viewer.get("/api", "Accept", "text/html,application/xml;q=0.9,*/*;q=0.8");
        assertThat(browser.statusCode()).isEqualTo(302);
        assertThat(browser.headers().firstValue("Location").orElseThrow()).endsWith("/docs");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
