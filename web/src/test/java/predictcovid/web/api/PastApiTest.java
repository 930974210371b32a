package predictcovid.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import predictcovid.catalog.RunManifest;
import predictcovid.web.PlaceRuns;
import predictcovid.web.RunningViewer;
import predictcovid.web.Runs;
import predictcovid.web.Skills;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The numbers of the places are those of `PlaceTables` and `PastTables`.
class PastApiTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BRAZIL = "/api/runs/r2/places/BRA/past?target=wk%20inc%20case";

    @AutoClose
    private static final RunningViewer viewer =
            RunningViewer.showing(lake -> {
                RunManifest run =
                        Runs.changed(
                                Runs.led(PlaceRuns.of("r2"), 10, 12),
                                PastApiTest::knowsMoreThanItForecasts);
                lake.publish(run);
                Skills.publishBacktest(lake, "Mine & yours", "wk inc case", run);
                Skills.publishBacktest(
                        lake,
                        "Of Atlântida",
                        "wk inc case",
                        PlaceRuns.of("r1", PastApiTest::alone));
                Skills.publish(lake, Skills.of("Without forecasts", "wk inc case"));
            });

    private static void alone(ObjectNode run) {
        ArrayNode places = (ArrayNode) run.at("/places/forecast");
        while (places.size() > 1) {
            places.remove(0);
        }
    }

    /// Past forecasts of twice as many days, as the original's are.
    private static void knowsMoreThanItForecasts(ObjectNode run) {
        ((ArrayNode) run.at("/forecasters/all/1/byHorizon"))
                .addObject()
                .put("horizon", 14)
                .put("origins", 30)
                .put("rmsle", 0.1)
                .put("baselineRmsle", 0.4);
    }

    @Test
    void namesTheBacktestsThatForecastThePlace() throws IOException {
        JsonNode past = json(BRAZIL);

        assertThat(past.get("backtests").size()).isEqualTo(1);
        assertThat(past.at("/backtests/0/name").asString()).isEqualTo("Mine & yours");
        assertThat(past.at("/backtests/0/forecaster").asString()).isEqualTo("quantile-forest");
        assertThat(past.has("backtest")).isFalse();
        assertThat(json(BRAZIL.replace("BRA", "ATL")).get("backtests").size()).isEqualTo(2);
        assertThat(origins(past)).containsExactly("2020-07-04", "2020-07-11");
        assertThat(json(BRAZIL.replace("case", "death")).get("backtests").isEmpty()).isTrue();
    }

    /// Half more than 7,000 was expected three weeks before the last.
    @Test
    void givesTheForecastsOfABacktestInPlaceOfThoseOfRuns() throws IOException {
        JsonNode past = json(BRAZIL + "&backtest=Mine%20%26%20yours");

        assertThat(past.get("backtest").asString()).isEqualTo("Mine & yours");
        assertThat(origins(past)).containsExactly("2020-06-27");
        assertThat(past.at("/past/0/forecast/3/date").asString()).isEqualTo("2020-07-25");
        assertThat(past.at("/past/0/forecast/3/quantiles/3/value").asDouble()).isEqualTo(10_500);
        assertThat(past.at("/past/0").has("publishedBy")).isFalse();
        assertThat(past.get("scores").isEmpty()).isFalse();
    }

    @Test
    void anUnknownBacktestIsRefusedAndEachAnswerHasAValidatorOfItsOwn() throws IOException {
        HttpResponse<String> unknown = viewer.get(BRAZIL + "&backtest=Without%20forecasts");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(unknown.body()).get("detail").asString())
                .isEqualTo(
                        "No published backtest Without forecasts has forecasts of this place;"
                                + " …/past lists those that do.");

        String one = etag(BRAZIL);
        assertThat(viewer.get(BRAZIL, "If-None-Match", one).statusCode()).isEqualTo(304);
        assertThat(etag(BRAZIL + "&backtest=Mine%20%26%20yours")).isNotEqualTo(one);
    }

    /// 311,234.5 on the last of seven days; in the past its error was 0.2, that of the baseline
    /// 0.3.
    @Test
    void ofTheRunsOwnSeriesTheOriginalsForecastStandsBesideWithItsError() throws IOException {
        String world = "/api/runs/r2/places/OWID_WRL/past?target=day%20inc%20case";

        JsonNode original = other(json(world), "original").orElseThrow();

        assertThat(original.at("/forecast/6/date").asString()).isEqualTo("2020-07-30");
        assertThat(original.at("/forecast/6/quantiles").valueStream().map(it -> it.get("value")))
                .extracting(JsonNode::asDouble)
                .containsExactly(271_234.5, 290_456.7, 311_234.5, 330_123.4, 351_234.5);
        assertThat(original.at("/error/horizon").asInt()).isEqualTo(7);
        assertThat(original.at("/error/rmsle").asDouble()).isEqualTo(0.2);
        assertThat(original.at("/error/baselineRmsle").asDouble()).isEqualTo(0.3);
        assertThat(other(json(world), "naive").orElseThrow().has("error")).isFalse();
        assertThat(other(json(world.replace("case", "death")), "original")).isEmpty();
        assertThat(other(json(world.replace("OWID_WRL", "BRA")), "original")).isEmpty();
    }

    private static Optional<JsonNode> other(JsonNode past, String forecaster) {
        return past.get("others")
                .valueStream()
                .filter(other -> other.get("forecaster").asString().equals(forecaster))
                .findFirst();
    }

    private static List<String> origins(JsonNode past) {
        return past.get("past").valueStream().map(each -> each.get("origin").asString()).toList();
    }

    private static String etag(String path) throws IOException {
        return viewer.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private static JsonNode json(String path) throws IOException {
        return JSON.readTree(viewer.get(path).body());
    }
}
