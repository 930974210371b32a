package predictcovid.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.web.Lake;
import predictcovid.web.PlaceRuns;
import predictcovid.web.RunningViewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The numbers are those of `PlaceTables`.
class ExplanationApiTest {
    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    private static final RunningViewer viewer =
            RunningViewer.showing(lake -> {
                lake.publish("classic");
                lake.publish(PlaceRuns.of("r1", PlaceRuns::explainNothing));
                lake.publish(PlaceRuns.of("r2"));
            });

    @Test
    void tellsWhatEachFeatureDidToEachWeek() throws IOException {
        JsonNode brazil = json("/api/runs/current/places/BRA/explanations");

        assertThat(brazil.get("runId").asString()).isEqualTo("r2");
        assertThat(brazil.get("name").asString()).isEqualTo("Brazil");
        assertThat(brazil.get("targets")).hasSize(2);
        JsonNode cases = brazil.at("/targets/0");
        assertThat(cases.get("target").asString()).isEqualTo("wk inc case");
        assertThat(cases.has("companion")).isFalse();
        JsonNode deaths = brazil.at("/targets/1");
        assertThat(deaths.get("companion").asString()).isEqualTo("wk inc case");
        assertThat(deaths.get("referenceDate").asString()).isEqualTo("2020-07-18");
        assertThat(deaths.get("forecast").valueStream().map(it -> it.get("horizon").asInt()))
                .containsExactly(1, 2, 3, 4);
        JsonNode last = deaths.at("/forecast/3");
        assertThat(last.get("date").asString()).isEqualTo("2020-08-15");
        assertThat(last.get("base").asDouble()).isEqualTo(Math.log(1.1), within(1e-15));
        assertThat(last.get("features").valueStream().map(it -> it.get("feature").asString()))
                .containsExactly("d1", "n_s3", "z", "noise", "sin2", "rel", "tmax", "e_d1");
        assertThat(last.at("/features/4/contribution").asDouble())
                .isEqualTo(Math.log(1.04), within(1e-15));
    }

    /// The file of the trainer has the same lines, those of other places between them.
    @Test
    void givesThePlacesLinesOfTheTrainersFile() throws IOException {
        assertThat(viewer.get("/api/runs/r2/places/ATL/explanations.csv").body().lines())
                .hasSize(1 + 4 * 8)
                .startsWith(
                        "target,location,reference_date,horizon,feature,contribution",
                        "wk inc case,ATL,2020-07-18,1,base," + Math.log(1.1))
                .endsWith("wk inc case,ATL,2020-07-18,4,tmax," + Math.log(1.0001));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/runs/r2/places/BRA/explanations, '*/*', application/json,"
                + " r2-places-BRA-explanations.json",
        "/api/runs/r2/places/BRA/explanations.json, '*/*', application/json,"
                + " r2-places-BRA-explanations.json",
        "/api/runs/r2/places/BRA/explanations, text/csv, text/csv;charset=UTF-8,"
                + " r2-places-BRA-explanations.csv",
        "/api/runs/current/places/BRA/explanations.csv, '*/*', text/csv;charset=UTF-8,"
                + " r2-places-BRA-explanations.csv"
    })
    void givesTheFormThatIsAskedFor(String path, String wanted, String given, String name)
            throws IOException {
        HttpResponse<String> answer = viewer.get(path, "Accept", wanted);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(given);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("inline; filename=\"" + name + "\"");
        String etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(viewer.get(path, "Accept", wanted, "If-None-Match", etag).statusCode())
                .isEqualTo(304);
    }

    /// A place by the day only: there is nothing to tell, and that is no fault.
    @Test
    void aPlaceWithoutWeeklyForecastsHasNone() throws IOException {
        assertThat(json("/api/runs/r2/places/DEU/explanations").get("targets")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/runs/r2/places/XXX/explanations",
                "/api/runs/r2/places/LEM/explanations.csv",
                "/api/runs/r9/places/BRA/explanations",
                "/api/runs/classic/places/BRA/explanations",
                "/api/runs/r1/places/BRA/explanations",
                "/api/runs/r1/places/BRA/explanations.csv"
            })
    void whatIsNotThereIsAProblem(String path) throws IOException {
        for (String language : new String[] {"en", "pt-BR"}) {
            HttpResponse<String> answer = viewer.get(path, "Accept-Language", language);

            assertThat(answer.statusCode()).isEqualTo(404);
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.get("detail").asString()).endsWith(".").doesNotContain("{", "??");
        }
    }

    @Test
    void anEarlierRunSaysThatItDoesNotTellReasons() throws IOException {
        assertThat(json("/api/runs/r1/places/BRA/explanations").get("detail").asString())
                .isEqualTo("The run r1 does not tell what moved its forecasts.");
    }

    @Test
    void aDamagedTableIsAnAnswerOfItsOwn(@TempDir Path folder) throws IOException {
        Lake lake = new Lake(folder);
        lake.publish(PlaceRuns.of("r1"));
        lake.write("history/runs/r1/explanations.parquet", "PAR1 no more");
        try (RunningViewer other = RunningViewer.of(lake)) {
            HttpResponse<String> answer = other.get("/api/runs/r1/places/BRA/explanations");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).doesNotContain(folder.toString());
            assertThat(other.get("/api/runs/r1/places/BRA").statusCode()).isEqualTo(200);
        }
    }

    private static JsonNode json(String path) throws IOException {
        return JSON.readTree(viewer.get(path).body());
    }
}
