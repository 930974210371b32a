package predictcovid.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.web.Lake;
import predictcovid.web.RunningViewer;

class CachingTest {
    private static final String PICTURE = "/runs/r1/files/images/en/forecast_data.png";

    @AutoClose
    private static final RunningViewer viewer = RunningViewer.showing(lake -> lake.publish("r1"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/runs/r1",
                "/css/page.css",
                "/js/watch.js",
                "/icon.svg",
                "/webjars/uplot/dist/uPlot.min.css",
                "/api/runs/current",
                "/api/runs/r1/forecast.csv",
                "/api/runs/r1/series.json"
            })
    void browsersAskEveryTimeAndLearnThatNothingHasChanged(String path) throws IOException {
        HttpResponse<String> first = viewer.get(path);
        String etag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = viewer.get(path, "If-None-Match", etag);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(viewer.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void theListOfRunsIsAskedForEveryTime() throws IOException {
        assertThat(viewer.get("/runs").headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void eachLanguageIsAnAnswerOfItsOwn() throws IOException {
        HttpResponse<String> english = viewer.get("/", "Accept-Language", "en");
        String etag = english.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> portuguese =
                viewer.get("/", "Accept-Language", "pt-BR", "If-None-Match", etag);

        assertThat(portuguese.statusCode()).isEqualTo(200);
        assertThat(String.join(",", english.headers().allValues("Vary")).toLowerCase(Locale.ROOT))
                .contains("accept-language", "cookie");
    }

    @Test
    void aNewRunIsANewAnswer(@TempDir Path other) throws IOException {
        Lake lake = new Lake(other);
        lake.publish("r1");
        try (RunningViewer itsViewer = RunningViewer.of(lake)) {
            String etag = itsViewer.get("/").headers().firstValue("ETag").orElseThrow();
            assertThat(itsViewer.get("/", "If-None-Match", etag).statusCode()).isEqualTo(304);
            String before = etagOfCurrent(itsViewer);

            lake.publish("r2");

            assertThat(itsViewer.get("/", "If-None-Match", etag).statusCode()).isEqualTo(200);
            assertThat(before).isEqualTo("W/\"r1-run\"");
            assertThat(etagOfCurrent(itsViewer)).isEqualTo("W/\"r2-run\"");
        }
    }

    /// What the script of an open page asks.
    private static String etagOfCurrent(RunningViewer itsViewer) throws IOException {
        HttpResponse<String> answer = itsViewer.send("HEAD", "/api/runs/current");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void filesOfARunNeverChange() throws IOException {
        HttpResponse<String> first = viewer.get(PICTURE);
        String etag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "public", "immutable");
        assertThat(etag).matches("\"[0-9a-f]{64}\"");
        assertThat(viewer.get(PICTURE, "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void aRangeIsItsBytes() throws IOException {
        HttpResponse<String> answer = viewer.get(PICTURE, "Range", "bytes=1-3");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo("mag");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("3");
    }

    @Test
    void aRangeAfterTheEndIsRefusedWithoutTheFile() throws IOException {
        HttpResponse<String> answer = viewer.get(PICTURE, "Range", "bytes=900000000-");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range").orElseThrow())
                .startsWith("bytes */");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void severalRangesComeAsAMultipart() throws IOException {
        HttpResponse<String> answer = viewer.get(PICTURE, "Range", "bytes=1-3,1-3");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("multipart/byteranges; boundary=");
        assertThat(answer.body().split("\r\nmag\r\n", -1)).hasSize(3);
        assertThat(answer.body()).contains("Content-Range: bytes 1-3/");
    }

    @Test
    void failuresAreNotKept() throws IOException {
        assertThat(viewer.get("/runs/r9/files/forecast.csv").headers().map())
                .doesNotContainKey("ETag")
                .doesNotContainEntry("Cache-Control", List.of("max-age=31536000"));
    }
}
