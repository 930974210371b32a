package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.web.Lake;
import predictcovid.web.PlaceRuns;
import predictcovid.web.RawRequest;
import predictcovid.web.RunningViewer;
import predictcovid.web.Runs;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The datalake is not trusted: whoever can write there must not be able to run scripts in the
/// readers' browsers, nor to show them other files of this machine.
class HostileRunTest {
    private static final String MARKUP = "</script>\"'><img src=x onerror=alert(1)>${7*7}";
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String SECRET = "nobody may read this";

    @AutoClose
    private static final RunningViewer viewer = RunningViewer.showing(HostileRunTest::smuggle);

    @AutoClose private static final RunningViewer viewerOfOdd = RunningViewer.showing(_ -> {});

    private static int count;

    private static void smuggle(Lake lake) throws IOException {
        lake.write("../secret.txt", SECRET);
        lake.write("results/secret.txt", SECRET);
        for (String name :
                new String[] {"a.html", "a.svg", "a.png", "a.js", "a.HTML", "a", "a.csv"}) {
            lake.write("history/runs/evil/" + name, SCRIPT);
        }
        lake.smuggle(PlaceRuns.of("evil", HostileRunTest::spoil));
    }

    private static void spoil(ObjectNode run) {
        run.put("programVersion", MARKUP).put("modelRunId", MARKUP);
        ((ObjectNode) run.get("build")).put("commit", MARKUP).put("code", MARKUP);
        ((ObjectNode) run.get("source")).put("url", "javascript:alert(1)").put("sha256", MARKUP);
        ((ObjectNode) run.get("series")).put("location", MARKUP);
        ((ObjectNode) run.get("settings")).put("ESTIMATORS", MARKUP);
        ((ArrayNode) run.get("columns")).add(MARKUP);
        ((ObjectNode) run.at("/warnings/0")).put("en", MARKUP);
        ((ObjectNode) run.at("/charts/0/alternatives")).put("en", MARKUP);
        ((ObjectNode) run.at("/charts/0/files")).put("en", "\" onerror=\"alert(1)");
        spoilPlaces(run);
        ArrayNode files = (ArrayNode) run.get("files");
        for (String path :
                new String[] {
                    "a.html",
                    "a.svg",
                    "a.png",
                    "a.js",
                    "a.HTML",
                    "a",
                    "a.csv",
                    "../../../results/secret.txt",
                    "../../../../secret.txt",
                    "/etc/hostname",
                    "..\\..\\secret.txt",
                    MARKUP
                }) {
            files.addObject()
                    .put("path", path)
                    .put("bytes", SCRIPT.length())
                    .put("sha256", "0\"\r\nX-Evil: 1")
                    .put("mediaType", "text/html")
                    .putArray("copies");
        }
    }

    private static void spoilPlaces(ObjectNode run) {
        ((ObjectNode) run.at("/places/forecast/0")).put("name", MARKUP);
        ((ObjectNode) run.at("/places/forecast/1")).put("name", MARKUP).put("code", MARKUP);
        ((ObjectNode) run.at("/places/forecast/1/targets/0")).put("target", MARKUP);
        ((ObjectNode) run.at("/places/leftOut/0")).put("name", MARKUP).put("code", MARKUP);
        ((ObjectNode) run.at("/places/leftOut/0/reason")).put("en", MARKUP);
        ((ObjectNode) run.at("/places/leftOut/1")).put("code", "OWID_WRL");
        ((ObjectNode) run.at("/places/leftOut/1/reason")).put("en", MARKUP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/runs",
                "/runs/evil",
                "/runs/evil/places",
                "/runs/evil/places?q=%3C/script%3E%22%27%3E%3Cimg%20src=x",
                "/runs/evil/places/OWID_WRL",
                "/runs/evil/places/OWID_WRL?target=%22%20onerror=%22alert(1)",
                "/runs/evil/places/BRA",
                "/runs/evil/compare?places=BRA,OWID_WRL,%22%3E%3Cimg%20src=x",
                "/runs/evil/compare?add=%3C/script%3E%22%27%3E%3Cimg%20src=x&target=%22%20onerror=%22alert(1)"
            })
    void namesWithMarkupStayText(String path) throws IOException {
        HttpResponse<String> answer = viewer.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().replaceAll("127\\.0\\.0\\.1:\\d+", ""))
                .doesNotContain("<img src=x", "</script>\"", "\" onerror=\"alert", "49")
                .doesNotContain("href=\"javascript:");
    }

    @Test
    void thePageShowsThemAsTheyAre() throws IOException {
        assertThat(viewer.get("/runs/evil").body())
                .contains("&lt;img src=x onerror=alert(1)&gt;${7*7}: forecast of new cases");
    }

    @ParameterizedTest
    @CsvSource({
        "a.html, application/octet-stream",
        "a.HTML, application/octet-stream",
        "a.svg, application/octet-stream",
        "a.js, application/octet-stream",
        "a, application/octet-stream",
        "a.csv, text/csv;charset=UTF-8",
        "a.png, image/png"
    })
    void noFileIsServedAsSomethingThatABrowserRuns(String name, String type) throws IOException {
        HttpResponse<String> answer = viewer.get("/runs/evil/files/" + name);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith(name.endsWith(".png") ? "inline" : "attachment");
        assertThat(answer.headers().map()).doesNotContainKey("X-Evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../results/secret.txt",
                "..%2f..%2f..%2fresults%2fsecret.txt",
                "..%2f..%2f..%2f..%2fsecret.txt",
                "%2e%2e/%2e%2e/%2e%2e/%2e%2e/secret.txt",
                "..;/..;/..;/..;/secret.txt",
                "..%5c..%5csecret.txt",
                "/etc/hostname",
                "%2fetc%2fhostname"
            })
    void aPathThatLeavesTheRunLeadsNowhere(String path) throws IOException {
        String answer = RawRequest.get(viewer.port(), "/runs/evil/files/" + path);

        assertThat(answer).matches("(?s)HTTP/1.1 (4\\d\\d|503) .*").doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/series/frequency",
                "/series/location",
                "/source/url",
                "/runId",
                "/columns/0",
                "/charts/0/name",
                "/settings/ESTIMATORS",
                "/warnings/0/en"
            })
    void aTextThatNobodyExpectsIsNoFailure(String where) throws IOException {
        assertStillAnswers(run -> {
            int last = where.lastIndexOf('/');
            if (run.at(where.substring(0, last)) instanceof ObjectNode owner) {
                owner.put(where.substring(last + 1), "hourly {0} '");
            } else {
                ((ArrayNode) run.get("columns")).set(0, "hourly {0} '");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source",
                "series",
                "windows",
                "validation",
                "columns",
                "settings",
                "charts",
                "warnings",
                "files",
                "runId",
                "places",
                "finishedAt",
                "startedAt",
                "modelRunId",
                "programVersion",
                "build",
                "command"
            })
    void aManifestWithoutAPartIsNoFailure(String part) throws IOException {
        assertStillAnswers(json -> json.remove(part));
    }

    @Test
    void aCleaningPolicyOfALaterProgramIsNoFailure() throws IOException {
        assertStillAnswers(run -> ((ObjectNode) run.at("/series/cleaning")).put("new one", 3));
    }

    @Test
    void numbersThatMakeNoSenseAreNoFailure() throws IOException {
        assertStillAnswers(run -> {
            ((ObjectNode) run.get("validation")).put("rmsle", 0).put("baselineRmsle", 0);
            ((ObjectNode) run.at("/forecast/points/6")).put("value", 1e300);
            ((ObjectNode) run.at("/forecast/points/5")).put("value", -5);
            ((ObjectNode) run.get("series")).put("observations", -1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/places/forecast/2/targets/0/horizon",
                "/places/forecast/2/targets/0/frequency",
                "/places/forecast/2/targets/0/lastDate",
                "/places/forecast/2/targets",
                "/places/forecast/2/name",
                "/places/forecast/2/code",
                "/places/forecast",
                "/places/leftOut",
                "/places/leftOut/0/reason",
                "/places/asOf"
            })
    void placesWithoutAPartAreNoFailure(String part) throws IOException {
        int last = part.lastIndexOf('/');
        assertStillAnswers(run ->
                ((ObjectNode) run.at(part.substring(0, last))).remove(part.substring(last + 1)));
    }

    @Test
    void placesThatMakeNoSenseAreNoFailure() throws IOException {
        assertStillAnswers(run -> {
            ObjectNode brazil = (ObjectNode) run.at("/places/forecast/2");
            brazil.put("population", -1);
            ((ObjectNode) brazil.at("/targets/0")).put("horizon", -3).put("frequency", "hourly");
            ((ObjectNode) brazil.at("/targets/1")).put("lastDate", "9999-12-31");
            ((ObjectNode) run.at("/places/forecast/1")).put("code", "BRA");
        });
    }

    @Test
    void aForecastWithoutPointsIsNoFailure() throws IOException {
        assertStillAnswers(run -> ((ObjectNode) run.get("forecast")).putArray("points"));
    }

    /// The run becomes the current one beside a good one; neither page nor API may break down.
    private static void assertStillAnswers(Consumer<ObjectNode> change) throws IOException {
        count++;
        String good = "r" + count + "-good";
        String next = "r" + count + "-next";
        viewerOfOdd.lake().publish(good);
        byte[] json = Runs.json(viewerOfOdd.lake().publish(PlaceRuns.of(next)), change);
        viewerOfOdd.lake().write("history/runs/" + next + "/run.json", json);
        viewerOfOdd.lake().write(Lake.CURRENT, json);
        for (String path : new String[] {"/", "/runs", "/runs/" + good, "/api/runs"}) {
            assertThat(viewerOfOdd.get(path).statusCode()).as(path).isEqualTo(200);
        }
        for (String path :
                new String[] {
                    "/runs/" + next,
                    "/runs/" + next + "/places/BRA",
                    "/api/runs/" + next,
                    "/api/runs/" + next + "/places/BRA"
                }) {
            assertThat(viewerOfOdd.get(path).statusCode()).as(path).isIn(200, 404, 503);
        }
        viewerOfOdd.lake().delete(Lake.CURRENT);
    }
}
