package predictcovid.web.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.web.RunningViewer;

/// The viewer starts before its datalake and says so in words.
class UnreachableDatalakeTest {
    @ParameterizedTest
    @ValueSource(strings = {"hdfs://127.0.0.1:1/x", "ftp://127.0.0.1/x", "/dev/null"})
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void startsAndAnswersWithAFriendlyPage(String datalake) throws IOException {
        try (RunningViewer viewer = RunningViewer.of(datalake)) {
            HttpResponse<String> page = viewer.get("/", "Accept", "text/html");
            assertThat(page.statusCode()).isIn(200, 503);
            assertThat(page.body())
                    .contains("No forecast can be shown", "does not answer or cannot be read")
                    .doesNotContain("Start the trainer");
            assertHarmless(page, datalake);

            HttpResponse<String> runs = viewer.get("/runs", "Accept", "text/html");
            assertThat(runs.statusCode()).isEqualTo(503);
            assertThat(runs.body()).contains("The datalake cannot be read right now");
            assertHarmless(runs, datalake);

            HttpResponse<String> api = viewer.get("/api/runs");
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertHarmless(api, datalake);

            assertThat(viewer.getManagement("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            assertThat(viewer.getManagement("/actuator/health/readiness").statusCode())
                    .isEqualTo(503);
        }
    }

    private static void assertHarmless(HttpResponse<String> answer, String datalake) {
        assertThat(answer.body())
                .doesNotContain(datalake, "Exception", "\tat ", "java.", "springframework");
    }
}
