package predictcovid.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.web.RunningViewer;

class SecurityHeadersTest {
    @AutoClose
    private static final RunningViewer viewer = RunningViewer.showing(lake -> lake.publish("r1"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/runs",
                "/runs/r1",
                "/nothing",
                "/css/page.css",
                "/js/watch.js",
                "/runs/r1/files/forecast.csv",
                "/runs/r1/files/nothing",
                "/api/runs",
                "/api/nothing"
            })
    void everyAnswerTellsBrowsersToTrustNothingButOurOwnFiles(String path) throws IOException {
        HttpHeaders headers = viewer.get(path).headers();

        assertThat(policy(headers))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .contains("base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .noneMatch(each -> each.contains("unsafe") || each.contains("*"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(headers.map()).doesNotContainKeys("Server", "X-Powered-By");
    }

    @Test
    void theDescriptionOfTheApiMayHaveStylesOfItsOwnButNoScript() throws IOException {
        assertThat(policy(viewer.get("/swagger-ui/index.html").headers()))
                .contains("default-src 'none'", "script-src 'self'")
                .contains("style-src 'self' 'unsafe-inline'", "img-src 'self' data:");
    }

    private static List<String> policy(HttpHeaders headers) {
        String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
        return List.of(policy.split("; "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/runs", "/runs/r1", "/nothing"})
    void pagesCarryNoScriptOrStyleOfTheirOwn(String path) throws IOException {
        HttpResponse<String> page = viewer.get(path, "Accept", "text/html");

        assertThat(page.body())
                .contains("<html")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("<style|\\sstyle=|\\son\\w+=|javascript:");
    }

    @Test
    void nobodyMayChangeAnything() throws IOException {
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH", "TRACE"}) {
            assertThat(viewer.send(method, "/").statusCode()).as(method).isEqualTo(405);
            assertThat(viewer.send(method, "/runs/r1/files/forecast.csv").statusCode())
                    .as(method)
                    .isEqualTo(405);
        }
    }
}
