package predictcovid.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriUtils;
import predictcovid.web.Lake;
import predictcovid.web.PlaceRuns;
import predictcovid.web.RunningViewer;
import predictcovid.web.Runs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PlaceApiTest {
    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final RunningViewer viewer =
            RunningViewer.showing(lake -> {
                lake.publish("classic");
                lake.publish(PlaceRuns.of("r2"));
            });

    @ParameterizedTest
    @CsvSource({
        "/api/runs/r2/places, '*/*', application/json",
        "/api/runs/r2/places, text/csv, text/csv;charset=UTF-8",
        "/api/runs/current/places.json, '*/*', application/json",
        "/api/runs/r2/places.csv, '*/*', text/csv;charset=UTF-8",
        "/api/runs/r2/places/BRA, '*/*', application/json",
        "/api/runs/r2/places/BRA, text/csv, text/csv;charset=UTF-8",
        "/api/runs/r2/places/OWID_WRL.json, '*/*', application/json",
        "/api/runs/current/places/BRA.csv, '*/*', text/csv;charset=UTF-8"
    })
    void givesTheFormThatIsAskedFor(String path, String wanted, String given) throws IOException {
        HttpResponse<String> answer = viewer.get(path, "Accept", wanted);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(given);
    }

    @Test
    void listsPlacesAndThoseLeftOut() throws IOException {
        JsonNode list = json("/api/runs/current/places");

        assertThat(list.get("runId").asString()).isEqualTo("r2");
        assertThat(list.get("asOf").asString()).isEqualTo("2020-07-24");
        assertThat(list.get("places").valueStream().map(it -> it.get("code").asString()))
                .containsExactly("OWID_WRL", "DEU", "BRA", "ATL");
        assertThat(list.at("/places/2/population").asDouble()).isEqualTo(212_559_409);
        assertThat(list.at("/places/2/targets/3/target").asString()).isEqualTo("wk inc death");
        assertThat(list.at("/places/2/targets/3/lastDate").asString()).isEqualTo("2020-07-18");
        assertThat(list.at("/leftOut/0/reason/pt-BR").asString())
                .isEqualTo("Só 12 dias são conhecidos.");
        assertThat(viewer.get("/api/runs/r2/places.csv").body().lines())
                .hasSize(12)
                .contains(
                        "location,name,population,target,frequency,last_date,horizon,level,within",
                        "BRA,Brazil,212559409,day inc case,daily,2020-07-23,28,,",
                        "ATL,Atlântida,,wk inc case,weekly,2020-07-18,4,,");
    }

    @Test
    void givesForecastsAndObservationsByTarget() throws IOException {
        JsonNode brazil = json("/api/runs/r2/places/BRA");

        assertThat(brazil.get("runId").asString()).isEqualTo("r2");
        assertThat(brazil.get("name").asString()).isEqualTo("Brazil");
        assertThat(brazil.get("targets").valueStream().map(it -> it.get("target").asString()))
                .containsExactly("day inc case", "day inc death", "wk inc case", "wk inc death");
        JsonNode days = brazil.at("/targets/0");
        assertThat(days.get("frequency").asString()).isEqualTo("daily");
        assertThat(days.get("referenceDate").asString()).isEqualTo("2020-07-23");
        assertThat(days.get("lastDate").asString()).isEqualTo("2020-07-23");
        assertThat(days.get("observations").size()).isEqualTo(181);
        assertThat(days.at("/observations/170/date").asString()).isEqualTo("2020-07-13");
        assertThat(days.at("/observations/170/value").isNull()).isTrue();
        assertThat(days.at("/observations/180/value").asDouble()).isEqualTo(1000);
        assertThat(days.get("forecast").size()).isEqualTo(28);
        JsonNode seventh = days.at("/forecast/6");
        assertThat(seventh.get("date").asString()).isEqualTo("2020-07-30");
        assertThat(seventh.get("horizon").asInt()).isEqualTo(7);
        assertThat(seventh.get("quantiles").size()).isEqualTo(23);
        assertThat(seventh.at("/quantiles/11/level").asDouble()).isEqualTo(0.5);
        assertThat(seventh.at("/quantiles/11/value").asDouble()).isEqualTo(1070);
    }

    /// The file of the trainer has the same lines, those of other places between them.
    @Test
    void givesThePlacesLinesOfTheForecastHubsFile() throws IOException {
        assertThat(viewer.get("/api/runs/r2/places/ATL.csv").body().lines())
                .hasSize(1 + 4 * 23)
                .startsWith(
                        "reference_date,target,horizon,target_end_date,location,output_type,"
                                + "output_type_id,value",
                        "2020-07-18,wk inc case,1,2020-07-25,ATL,quantile,0.01,3605.7000000000003")
                .contains("2020-07-18,wk inc case,4,2020-08-15,ATL,quantile,0.5,7280.0");
        assertThat(viewer.get("/api/runs/r2/places/BRA.csv").body().lines())
                .hasSize(1 + 2 * (28 + 4) * 23);
    }

    @Test
    void givesObservationsBesideTheReportsThatWereLeftOut() throws IOException {
        assertThat(viewer.get("/api/runs/r2/places/BRA/observations.csv").body().lines())
                .startsWith("target,location,date,value,left_out,expected")
                .contains(
                        "day inc case,BRA,2020-07-13,,,",
                        "day inc case,BRA,2020-07-23,1000.0,,",
                        "wk inc death,BRA,2020-07-18,70.0,688.0,70.0");
        assertThat(viewer.get("/api/runs/r2/places/XXX/observations.csv").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPopulationThatIsNotKnownIsLeftOut() throws IOException {
        assertThat(json("/api/runs/r2/places/ATL").has("population")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/runs/r2/places",
                "/api/runs/r2/places.csv",
                "/api/runs/current/places/BRA",
                "/api/runs/r2/places/BRA.csv"
            })
    void answersThatNothingIsNew(String path) throws IOException {
        HttpResponse<String> first = viewer.get(path);
        String etag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(viewer.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(viewer.get(path, "If-None-Match", "W/\"r1-places\"").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/runs/current/places, r2-places.json",
        "/api/runs/r2/places.csv, r2-places.csv",
        "/api/runs/current/places/BRA, r2-places-BRA.json",
        "/api/runs/r2/places/BRA.csv, r2-places-BRA.csv"
    })
    void whoKeepsAnAnswerGetsAFileWithItsName(String path, String name) throws IOException {
        assertThat(viewer.get(path).headers().firstValue("Content-Disposition"))
                .hasValue("inline; filename=\"" + name + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/runs/r2/places/XXX, '*/*', 404",
        "/api/runs/r2/places/XXX.csv, '*/*', 404",
        "/api/runs/r2/places/LEM.json, '*/*', 404",
        "/api/runs/r2/places/bra, '*/*', 404",
        "/api/runs/r2/places/%3Cscript%3E, text/html, 406",
        "/api/runs/r2/places/BRA/more, '*/*', 404",
        "/api/runs/r9/places, '*/*', 404",
        "/api/runs/r9/places/BRA, text/csv, 404",
        "/api/runs/classic/places, '*/*', 404",
        "/api/runs/classic/places.csv, '*/*', 404",
        "/api/runs/classic/places/BRA, '*/*', 404",
        "/api/runs/r2/places, image/png, 406",
        "/api/runs/r2/places.csv, application/json, 406",
        "/api/runs/r2/places/BRA, image/png, 406",
        "/api/runs/r2/places/BRA.csv, application/json, 406",
        "/api/runs/r2/places/BRA.json, text/csv, 406"
    })
    void everyFailureIsAProblem(String path, String wanted, int status) throws IOException {
        for (String language : new String[] {"en", "pt-BR"}) {
            HttpResponse<String> answer =
                    viewer.get(path, "Accept", wanted, "Accept-Language", language);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.get("status").asInt()).isEqualTo(status);
            assertThat(problem.get("detail").asString()).endsWith(".").doesNotContain("{", "??");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "XXX, en, The run r2 has no forecast of such a place; /api/runs/r2/places lists those"
                + " that it has.",
        "XXX, pt-BR, A execução r2 não tem previsão de um lugar assim; /api/runs/r2/places lista"
                + " os que ela tem."
    })
    void anUnknownCodeIsToldWhereToFindTheKnown(String code, String language, String sentence)
            throws IOException {
        String body =
                viewer.get("/api/runs/current/places/" + code, "Accept-Language", language).body();

        assertThat(JSON.readTree(body).get("detail").asString()).isEqualTo(sentence);
        assertThat(viewer.get("/api/runs/r2/places").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/runs/r1/places/BRA", "/api/runs/r1/places/BRA.csv"})
    void aDamagedTableIsAnAnswerOfItsOwn(String path, @TempDir Path folder) throws IOException {
        Lake lake = new Lake(folder);
        lake.publish(PlaceRuns.of("r1"));
        lake.write("history/runs/r1/forecasts.parquet", "PAR1 no more");
        try (RunningViewer other = RunningViewer.of(lake)) {
            HttpResponse<String> answer = other.get(path);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(answer.body()).doesNotContain(folder.toString());
            assertThat(other.get("/api/runs/r1/places").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aCodeThatNoHeaderMayHoldIsWrittenAnotherWay(@TempDir Path folder) throws IOException {
        Lake lake = new Lake(folder);
        lake.publish(
                PlaceRuns.of(
                        "r1",
                        run ->
                                ((ObjectNode) run.at("/places/forecast/3"))
                                        .put("code", "São \"P\" a.b\r\nX-Evil: 1")));
        try (RunningViewer other = RunningViewer.of(lake)) {
            String path =
                    "/api/runs/r1/places/"
                            + UriUtils.encode("São \"P\" a.b\r\nX-Evil: 1", StandardCharsets.UTF_8);
            HttpResponse<String> answer = other.get(path);

            assertThat(answer.statusCode()).isIn(200, 400, 404);
            assertThat(answer.headers().map()).doesNotContainKey("X-Evil");
        }
    }

    @Test
    void theManifestOfAClassicRunIsAsItWas() throws IOException {
        assertThat(viewer.get("/api/runs/classic").body()).doesNotContain("places\" : {");
        assertThat(Runs.of("classic").places()).isEmpty();
    }

    private static JsonNode json(String path) throws IOException {
        return JSON.readTree(viewer.get(path).body());
    }
}
