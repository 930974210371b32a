package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import predictcovid.catalog.RunManifest;
import predictcovid.web.Lake;
import predictcovid.web.RunningViewer;
import predictcovid.web.Runs;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class PagesTest {
    private static final String PAST = "2020-07-23T10-00-00.000Z";
    private static final String NOW = "2020-07-24T10-00-00.000Z";

    @AutoClose
    private static final RunningViewer viewer =
            RunningViewer.showing(lake -> {
                lake.publish(Runs.changed(Runs.of(PAST), PagesTest::makeAWeekOlder));
                lake.publish(NOW);
            });

    /// Its forecast is for the last seven days that the later run has observed, 1,000 each.
    private static void makeAWeekOlder(ObjectNode run) {
        ((ObjectNode) run.get("series")).put("lastDate", "2020-07-16");
        for (int i = 0; i < 7; i++) {
            ObjectNode point = (ObjectNode) run.at("/forecast/points/" + i);
            point.put("date", "2020-07-" + (17 + i)).put("value", 1500);
            ObjectNode narrow = (ObjectNode) point.at("/intervals/0");
            narrow.put("lower", i < 4 ? 900 : 1100).put("upper", 2000);
        }
    }

    @Test
    void theFirstPageShowsTheRunPublishedLast() throws IOException {
        String page = page("/");

        assertThat(page)
                .contains(
                        "<html lang=\"en\">",
                        "World: forecast of new cases a day</h1>",
                        "about 311,000 new cases expected on July 30",
                        "The source has stopped.",
                        "<svg class=\"chart-fallback\"",
                        "observed (line), expected (dashes), intervals of 80%, 95% (bands)",
                        "src=\"/runs/" + NOW + "/files/images/en/forecast_data.png\"",
                        "alt=\"Cases rise.\"",
                        "data-run=\"" + NOW + "\"")
                .doesNotContain("class=\"notice", "This is a past run");
    }

    @Test
    void theTableHasOneRowForEachDayWithItsIntervals() throws IOException {
        assertThat(page("/").replaceAll("\\s+", " "))
                .contains(
                        "<time datetime=\"2020-07-24\">Jul 24, 2020</time>",
                        "<td class=\"number\">251,234</td>"
                                + " <td class=\"number\">230,457\u00a0– 270,123</td>"
                                + " <td class=\"number\">211,234\u00a0– 291,234</td>",
                        "<time datetime=\"2020-07-30\">Jul 30, 2020</time>")
                .doesNotContain("2020-07-31");
    }

    @Test
    void tellsWhereTheNumbersComeFrom() throws IOException {
        assertThat(page("/"))
                .contains(
                        "<dd>https://example.org/owid.csv</dd>",
                        "<dd>33,000</dd>",
                        "<dd>May 2, 2020 to July 23, 2020, 83 observations</dd>",
                        "<dd>month, weekday, day</dd>",
                        "<dd>" + NOW + "</dd>");
    }

    @Test
    void measuresDistanceInDaysOrInWeeksAsTheSeriesIs(@TempDir Path weekly) throws IOException {
        assertThat(page("/")).contains(">Days ahead</th>");

        Lake lake = new Lake(weekly);
        lake.publish(
                Runs.changed(
                        Runs.of(NOW),
                        run -> ((ObjectNode) run.get("series")).put("frequency", "weekly")));
        try (RunningViewer viewerOfWeeks = RunningViewer.of(lake)) {
            assertThat(viewerOfWeeks.get("/").body())
                    .contains(">Weeks ahead</th>", ">Week</th>", "new cases a week</h1>")
                    .doesNotContain("Days ahead");
        }
    }

    /// 1 − 0.2 ÷ 0.3 = 0.333…, seven days ahead, which is what is forecast.
    @Test
    void judgesTheModelByTheBaselineAtTheDistanceThatIsForecast() throws IOException {
        assertThat(page("/"))
                .contains(
                        "7 days ahead, in 100 past forecasts, the error of original was 33% smaller",
                        "<dd>20.00</dd>", "<dd>30.00</dd>", "class=\"verdict better\"");
    }

    @Test
    void theListOfRunsAndTheHeadlineGiveOneVerdict(@TempDir Path worse) throws IOException {
        Lake lake = new Lake(worse);
        lake.publish(
                Runs.changed(
                        Runs.of(NOW),
                        run -> {
                            ((ObjectNode) run.at("/validation/byHorizon/0")).put("rmsle", 0.31);
                        }));
        try (RunningViewer other = RunningViewer.of(lake)) {
            assertThat(other.get("/", "Accept-Language", "en").body())
                    .contains(
                            "class=\"verdict worse\"",
                            "the error of original was 3% larger",
                            "do not trust it.");
            assertThat(other.get("/runs", "Accept-Language", "en").body())
                    .contains(
                            "<span>31.00</span> <span class=\"tag worse\">worse</span>"
                                    + " <span class=\"note distance\">7 days ahead</span>")
                    .doesNotContain("tag better");
        }
    }

    @Test
    void saysWhereAnIntervalEndsBeforeTheForecast(@TempDir Path shorter) throws IOException {
        Lake lake = new Lake(shorter);
        lake.publish(
                Runs.changed(
                        Runs.of(NOW),
                        run -> {
                            for (int day = 2; day < 7; day++) {
                                ((ArrayNode) run.at("/forecast/points/" + day + "/intervals"))
                                        .remove(1);
                            }
                        }));
        try (RunningViewer other = RunningViewer.of(lake)) {
            assertThat(other.get("/", "Accept-Language", "pt-BR").body())
                    .contains("O intervalo de 95% termina depois de 2 de 7 dias")
                    .doesNotContain("O intervalo de 80% termina");
        }
    }

    @Test
    void aRunThatOnlyTrainedLeadsToTheLastForecast(@TempDir Path trained) throws IOException {
        Lake lake = new Lake(trained);
        lake.publish(PAST);
        lake.publish(Runs.changed(Runs.of(NOW), run -> run.remove("forecast")));
        try (RunningViewer other = RunningViewer.of(lake)) {
            assertThat(other.get("/", "Accept-Language", "en").body())
                    .contains("made no forecast", "href=\"/runs/" + PAST + "\"");
        }
    }

    @Test
    void whatCameAfterAForecastIsToldByTheSameSourceAndPlaceOnly(@TempDir Path others)
            throws IOException {
        Lake lake = new Lake(others);
        lake.publish(Runs.changed(Runs.of(PAST), PagesTest::makeAWeekOlder));
        lake.publish(
                Runs.changed(
                        Runs.of(NOW),
                        run -> ((ObjectNode) run.get("source")).put("url", "usa.csv")));
        try (RunningViewer other = RunningViewer.of(lake)) {
            assertThat(other.get("/runs/" + PAST, "Accept-Language", "en").body())
                    .contains("No run of the same place and source knows these days yet.")
                    .doesNotContain("intervals held");
        }
    }

    @Test
    void whatCameAfterAForecastIsStillToldOnceAnotherPlaceIsCurrent(@TempDir Path others)
            throws IOException {
        Lake lake = new Lake(others);
        lake.publish(Runs.changed(Runs.of(PAST), PagesTest::makeAWeekOlder));
        lake.publish(NOW);
        lake.publish(
                Runs.changed(
                        Runs.of("2020-07-25T10-00-00.000Z"),
                        run -> ((ObjectNode) run.get("series")).put("location", "Chile")));
        try (RunningViewer other = RunningViewer.of(lake)) {
            assertThat(other.get("/runs/" + PAST, "Accept-Language", "en").body())
                    .contains("80% intervals held 4 of 7 outcomes known today.");
        }
    }

    @Test
    void offersTheFilesOfTheReadersLanguage() throws IOException {
        assertThat(page("/"))
                .contains("href=\"/runs/" + NOW + "/files/forecast.csv\" download")
                .contains("/files/images/en/forecast_data.png\" download")
                .doesNotContain("/files/images/pt-BR/forecast_data.png\" download");
    }

    @Test
    void aPastRunTellsWhatCameAfterIt() throws IOException {
        String page = page("/runs/" + PAST).replaceAll("\\s+", " ");

        assertThat(page)
                .contains(
                        "This is a past run.",
                        "80% intervals held 4 of 7 outcomes known today.",
                        "<td class=\"number\">1,500</td> <td class=\"number\">900\u00a0– 2,000</td>"
                                + " <td class=\"number\">1,000</td>"
                                + " <td class=\"number\">+50%</td>");
        assertThat(page.split("<td>outside</td>", -1)).hasSize(4);
        assertThat(page).doesNotContain("id=\"news\"");
    }

    @Test
    void aPastRunWithoutIntervalsTellsWhatCameAfterIt(@TempDir Path other) throws IOException {
        Lake lake = new Lake(other);
        RunManifest past = Runs.changed(Runs.of(PAST), PagesTest::makeAWeekOlder);
        lake.publish(Runs.changed(past, PagesTest::dropIntervals));
        lake.publish(NOW);
        try (RunningViewer itsViewer = RunningViewer.of(lake)) {
            HttpResponse<String> answer = itsViewer.get("/runs/" + PAST);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("+50%").doesNotContain("outcomes known today");
        }
    }

    private static void dropIntervals(ObjectNode run) {
        run.at("/forecast/points").forEach(point -> ((ObjectNode) point).putArray("intervals"));
    }

    @Test
    void theListOfRunsBeginsWithTheNewest() throws IOException {
        assertThat(page("/runs")).containsSubsequence("/runs/" + NOW, "/runs/" + PAST);
    }

    @Test
    void aRunThatOnlyTrainedSaysHowToForecast(@TempDir Path other) throws IOException {
        Lake lake = new Lake(other);
        lake.publish(
                Runs.changed(
                        Runs.of(NOW),
                        run -> {
                            run.remove("forecast");
                            run.putArray("charts");
                        }));
        try (RunningViewer itsViewer = RunningViewer.of(lake)) {
            HttpResponse<String> answer = itsViewer.get("/");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("made no forecast", "./covid predict")
                    .doesNotContain("id=\"forecast-chart\"", "The forecast in numbers")
                    .doesNotContain("forecast-chart.js", "modulepreload");
            assertThat(itsViewer.get("/api/runs/current/forecast").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void simulatedDataAreCalledSo(@TempDir Path other) throws IOException {
        Lake lake = new Lake(other);
        lake.publish(Runs.changed(Runs.of(NOW), run -> run.put("simulated", true)));
        try (RunningViewer itsViewer = RunningViewer.of(lake)) {
            assertThat(itsViewer.get("/").body()).contains("Simulated data");
        }
    }

    @Test
    void withoutARunItSaysHowToMakeOneAndNoticesIt(@TempDir Path other) throws IOException {
        Lake lake = new Lake(other.resolve("not there yet"));
        try (RunningViewer itsViewer = RunningViewer.of(lake)) {
            HttpResponse<String> welcome = itsViewer.get("/");
            assertThat(welcome.statusCode()).isEqualTo(200);
            assertThat(welcome.body())
                    .contains("No forecast yet", "./covid demo", "id=\"news\"")
                    .contains("docker compose logs -f model", "the datalake&#39;s address");
            assertThat(itsViewer.get("/runs").body()).contains("There are no runs yet.");
            assertThat(itsViewer.get("/api/runs").body()).isEqualTo("[]");
            assertThat(itsViewer.get("/api/runs/current").statusCode()).isEqualTo(404);

            lake.publish(NOW);

            assertThat(itsViewer.get("/").body())
                    .contains("311,000")
                    .doesNotContain("./covid demo");
            assertThat(itsViewer.get("/api/runs/current").statusCode()).isEqualTo(200);
        }
    }

    private static String page(String path) throws IOException {
        HttpResponse<String> answer = viewer.get(path, "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).doesNotContain("??");
        return answer.body();
    }
}
