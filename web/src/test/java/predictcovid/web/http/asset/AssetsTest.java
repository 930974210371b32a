package predictcovid.web.http.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.web.RunningViewer;

class AssetsTest {
    private static final Pattern LOADED =
            Pattern.compile("(?:src|href)=\"([^\"]+\\.(?:js|css|svg))\"");

    @AutoClose
    private static final RunningViewer viewer = RunningViewer.showing(lake -> lake.publish("r1"));

    private final Assets assets = new Assets();

    AssetsTest() throws IOException {}

    @ParameterizedTest
    @ValueSource(strings = {"/", "/runs", "/skill", "/nothing-here"})
    void whateverAPageLoadsMayBeKeptForGood(String page) throws IOException {
        List<String> loaded = loaded(viewer.get(page, "Accept", "text/html").body());

        assertThat(loaded).hasSizeGreaterThan(2).anyMatch(each -> each.endsWith("/css/site.css"));
        for (String each : loaded) {
            HttpResponse<String> answer = viewer.get(each);
            assertThat(answer.statusCode()).as(each).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("max-age=31536000", "public", "immutable");
        }
    }

    private static List<String> loaded(String page) {
        return LOADED.matcher(page).results().map(match -> match.group(1)).toList();
    }

    @Test
    void belowAPublicPathEverythingIsLoadedBelowIt() throws IOException {
        List<String> loaded = loaded(viewer.get("/", "X-Forwarded-Prefix", "/covid").body());

        assertThat(loaded)
                .hasSizeGreaterThan(2)
                .allMatch(each -> each.startsWith("/covid/assets/"));
        assertThat(viewer.get(loaded.getFirst().substring("/covid".length())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePageWaitsForOneFileOfStylesWithThoseOfAll() throws IOException {
        String page = viewer.get("/").body();
        List<String> styles = loaded(page).stream().filter(each -> each.endsWith(".css")).toList();

        assertThat(styles).hasSize(1);
        assertThat(viewer.get(styles.getFirst()).body())
                .containsSubsequence(".suggesting {", ":root {", ".uplot", ".chart-interactive {");
    }

    @Test
    void zippedItIsTheSame() throws IOException {
        Asset styles = assets.find("css/site.css").orElseThrow();
        byte[] zipped = styles.content(true);

        assertThat(zipped).hasSizeLessThan(styles.content(false).length / 2);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            assertThat(new String(in.readAllBytes(), UTF_8))
                    .isEqualTo(new String(styles.content(false), UTF_8));
        }
    }

    @Test
    void whoeverTakesItZippedGetsItSo() throws IOException {
        String path = assets.address("/css/site.css", "");

        assertThat(viewer.get(path, "Accept-Encoding", "gzip").headers().map())
                .containsEntry("Content-Encoding", List.of("gzip"))
                .containsEntry("Vary", List.of("Accept-Encoding"))
                .containsEntry("Content-Type", List.of("text/css"));
        assertThat(viewer.get(path).headers().map()).doesNotContainKey("Content-Encoding");
    }

    @Test
    void aPageOfAnotherBuildIsSentWhatThereIsAndToldToAskAgain() throws IOException {
        HttpResponse<String> answer = viewer.get("/assets/0123456789abcdef/css/site.css");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/x/nothing.css",
                "/assets/x/application.yaml",
                "/assets/x/../application.yaml",
                "/assets/x/css/..%2f..%2fapplication.yaml",
                "/assets/x/",
                "/assets/x"
            })
    void nothingElseIsThere(String path) throws IOException {
        assertThat(viewer.get(path).statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "/runs, '', /runs",
        "/covid/js/watch.js, '', /covid/js/watch.js",
        "/js/watch.js, /covid, /js/watch.js",
        "/css/, '', /css/",
        "https://example.org/js/watch.js, '', https://example.org/js/watch.js"
    })
    void otherLinksStayAsTheyAre(String link, String context, String expected) {
        assertThat(assets.address(link, context)).isEqualTo(expected);
    }
}
