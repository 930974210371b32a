package predictcovid.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.web.RawRequest;
import predictcovid.web.RunningViewer;

class FailuresTest {
    @AutoClose
    private static final RunningViewer viewer =
            RunningViewer.showing(lake -> {
                lake.publish("r1");
                lake.write("history/runs/r1/series.parquet", "PAR1 no more");
            });

    @ParameterizedTest
    @CsvSource({
        "/nothing, 404",
        "/runs/r9, 404",
        "/runs/.., 404",
        "/runs/r1/files/nothing, 404",
        "/api/nothing, 404",
        "/api/runs/r9, 404",
        "/api/runs?limit=many, 400",
        "/api/runs/r1/series, 503",
        "/api/runs/r1/series.csv, 503",
        "/webjars/nothing, 404",
        "/broken, 500",
        "/api/broken, 500",
        "/error, 404"
    })
    void tellsNothingOfThisMachine(String path, int status) throws IOException {
        String browser = "text/html,application/xhtml+xml,*/*;q=0.8";
        for (String type : new String[] {browser, "application/json,text/csv;q=0.9", "*/*"}) {
            String target = path + (path.contains("?") ? "&" : "?") + "trace=true&message=true";
            HttpResponse<String> answer = viewer.get(target, "Accept", type);

            assertThat(answer.statusCode()).as(type).isEqualTo(status);
            assertHarmless(answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%zz",
                "/%00",
                "/runs/%ff",
                "/<script>alert(1)</script>",
                "/runs/r1\\..",
                "//",
                "*",
                "/?%"
            })
    void malformedAddressesAreRefusedQuietly(String target) throws IOException {
        String answer = RawRequest.get(viewer.port(), target);

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
        assertHarmless(answer);
    }

    @Test
    void peopleGetAPageWithAWayBack() throws IOException {
        assertThat(viewer.get("/runs/r9", "Accept", "text/html").body())
                .contains("<h1>There is nothing at this address</h1>", "<a href=\"/\">");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /error, 404, There is nothing at this address",
        "POST, /error, 404, There is nothing at this address",
        "POST, /, 405, This address can only be read",
        "DELETE, /runs/r1, 405, This address can only be read",
        "PUT, /css/page.css, 405, This address can only be read",
        "TRACE, /runs, 405, This address can only be read",
        "GET, /broken, 500, This did not work"
    })
    void everyFailureHasAPage(String method, String path, int status, String heading)
            throws IOException {
        HttpResponse<String> page = viewer.send(method, path, "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("<h1>" + heading + "</h1>", "<a href=\"/\">");
    }

    @Test
    void programsGetAProblemWhereverTheyAsk() throws IOException {
        HttpResponse<String> answer = viewer.get("/runs/r9", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    private static void assertHarmless(String answer) {
        assertThat(answer)
                .doesNotContain(
                        viewer.lake().folder().toString(), BrokenController.SECRET, "<script>alert")
                .doesNotContain(
                        "Exception", "\tat ", "java.", "springframework", "Tomcat", "trace");
    }
}
