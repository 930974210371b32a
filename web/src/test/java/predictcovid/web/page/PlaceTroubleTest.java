package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.catalog.RunManifest;
import predictcovid.web.Lake;
import predictcovid.web.PlaceRuns;
import predictcovid.web.RunningViewer;
import predictcovid.web.Runs;
import tools.jackson.databind.node.ObjectNode;

/// What becomes of the tables of a run's places, and what readers see of it.
class PlaceTroubleTest {
    private static final String BRAZIL = "/runs/current/places/BRA";

    @ParameterizedTest
    @ValueSource(strings = {"forecasts.parquet", "observations.parquet", "explanations.parquet"})
    void tablesAreReadOnceForAllPlaces(String table, @TempDir Path folder) throws IOException {
        Lake lake = new Lake(folder);
        lake.publish(PlaceRuns.of("r1"));
        try (RunningViewer other = RunningViewer.of(lake)) {
            assertThat(other.get(BRAZIL).body()).contains("data-target");
            lake.delete("history/runs/r1/" + table);

            assertThat(other.get("/runs/r1/places/DEU").body()).contains("data-target");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "forecasts.parquet, true",
        "forecasts.parquet, false",
        "observations.parquet, true",
        "observations.parquet, false"
    })
    void aTableThatCannotBeReadLeavesThePageWithANotice(
            String table, boolean isMissing, @TempDir Path folder) throws IOException {
        Lake lake = new Lake(folder);
        lake.publish(PlaceRuns.of("r1"));
        String path = "history/runs/r1/" + table;
        byte[] whole = lake.read(path);
        if (isMissing) {
            lake.delete(path);
        } else {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, damaged.length / 4, damaged.length, (byte) 0);
            lake.write(path, damaged);
        }
        try (RunningViewer other = RunningViewer.of(lake)) {
            HttpResponse<String> answer = other.get("/runs/r1/places/BRA", "Accept-Language", "en");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains(
                            "The forecasts of this run cannot be read right now.",
                            ">Brazil</h1>",
                            "Population: 212,559,409",
                            "href=\"/runs/r1/places/DEU\"")
                    .doesNotContain("id=\"forecast-chart\"", "forecast-chart.js", "fewer");
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
            assertThat(other.get("/runs/r1").statusCode()).isEqualTo(200);

            lake.write(path, whole);

            assertThat(other.get("/runs/r1/places/BRA").body()).contains("data-target");
        }
    }

    @Test
    void reasonsThatCannotBeReadLeaveTheForecast(@TempDir Path folder) throws IOException {
        Lake lake = new Lake(folder);
        lake.publish(PlaceRuns.of("r1"));
        String path = "history/runs/r1/explanations.parquet";
        byte[] whole = lake.read(path);
        lake.write(path, "PAR1 no more");
        try (RunningViewer other = RunningViewer.of(lake)) {
            String page = "/runs/r1/places/BRA?target=wk%20inc%20case";
            HttpResponse<String> answer = other.get(page, "Accept-Language", "en");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("data-target=\"wk inc case\"")
                    .doesNotContain("What moved", "cannot be read");
            assertThat(answer.headers().firstValue("ETag")).isEmpty();

            lake.write(path, whole);

            assertThat(other.get(page).body()).contains("id=\"reasons\"");
        }
    }

    @Test
    void aPlaceThatTheTablesDoNotKnowSaysSo(@TempDir Path folder) throws IOException {
        Lake lake = new Lake(folder);
        RunManifest run = lake.publish(PlaceRuns.of("r1"));
        lake.smuggle(
                Runs.changed(
                        run,
                        json -> {
                            ((ObjectNode) json.at("/places/forecast/2")).put("code", "ARG");
                            ((ObjectNode) json.at("/places/forecast/1/targets/1"))
                                    .put("target", "wk inc covid hosp");
                        }));
        try (RunningViewer other = RunningViewer.of(lake)) {
            assertThat(other.get("/runs/current/places/ARG").body())
                    .contains("hold fewer forecasts of this place")
                    .doesNotContain("data-target");
            assertThat(other.get("/runs/current/places/DEU").body())
                    .contains("hold fewer forecasts of this place", "data-target=\"day inc case\"");
        }
    }
}
