package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.web.Lake;
import predictcovid.web.RawRequest;
import predictcovid.web.RunningViewer;

class RunFilesTest {
    private static final String SECRET = "nobody may read this";

    @AutoClose
    private static final RunningViewer viewer =
            RunningViewer.showing(lake -> {
                lake.publish("r1");
                lake.write("../secret.txt", SECRET);
                lake.write("secret.txt", SECRET);
                lake.write("history/secret.txt", SECRET);
                lake.write("history/runs/secret.txt", SECRET);
                lake.write("history/runs/r1/secret.txt", SECRET);
                lake.write("history/runs/r1/images/secret.txt", SECRET);
                lake.write("history/runs/r2/forecast.csv", SECRET);
            });

    @ParameterizedTest
    @CsvSource({
        "forecast.csv, text/csv;charset=UTF-8, attachment",
        "series.parquet, application/vnd.apache.parquet, attachment",
        "images/en/forecast_data.png, image/png, inline"
    })
    void servesWhatTheManifestNames(String path, String type, String disposition)
            throws IOException {
        HttpResponse<String> answer = viewer.get("/runs/r1/files/" + path);

        HttpHeaders headers = answer.headers();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(headers.firstValue("Content-Type")).hasValue(type);
        assertThat(headers.firstValue("Content-Disposition").orElseThrow()).startsWith(disposition);
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void servesTheFileAsItIs() throws IOException {
        assertThat(viewer.get("/runs/r1/files/forecast.csv").body())
                .isEqualTo("forecast.csv of r1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/runs/r1/files/secret.txt",
                "/runs/r1/files/images/secret.txt",
                "/runs/r1/files/run.json",
                "/runs/r1/files/",
                "/runs/r1/files",
                "/runs/r1/files/images",
                "/runs/r2/files/forecast.csv",
                "/runs/secret.txt",
                "/runs/r1/files/../secret.txt",
                "/runs/r1/files/../../secret.txt",
                "/runs/r1/files/../../../../secret.txt",
                "/runs/r1/files/images/../secret.txt",
                "/runs/r1/files/./secret.txt",
                "/runs/r1/files//secret.txt",
                "/runs/r1/files/%2e%2e/secret.txt",
                "/runs/r1/files/%2e%2e/%2e%2e/secret.txt",
                "/runs/r1/files/..%2fsecret.txt",
                "/runs/r1/files/..%2f..%2f..%2f..%2fsecret.txt",
                "/runs/r1/files/%2e%2e%2fsecret.txt",
                "/runs/r1/files/%252e%252e%252fsecret.txt",
                "/runs/r1/files/..%252fsecret.txt",
                "/runs/r1/files/..%5csecret.txt",
                "/runs/r1/files/..\\secret.txt",
                "/runs/r1/files/..;/secret.txt",
                "/runs/r1/files/..;/..;/secret.txt",
                "/runs/r1/files/%c0%ae%c0%ae/secret.txt",
                "/runs/r1/files/%c0%ae%c0%ae%c0%afsecret.txt",
                "/runs/r1/files/%uff0e%uff0e/secret.txt",
                "/runs/r1/files/secret.txt%00.png",
                "/runs/r1/files/forecast.csv%00",
                "/runs/r1/files/forecast.csv/../secret.txt",
                "/runs/../secret.txt",
                "/runs/..%2fr1/files/secret.txt",
                "/runs/%2e%2e/files/secret.txt",
                "/runs/../files/runs/secret.txt",
                "/runs/./files/secret.txt",
                "/../../secret.txt",
                "/css/../../secret.txt",
                "/css/..%2f..%2fsecret.txt",
                "/css/%2e%2e/application.yaml",
                "/webjars/../application.yaml",
                "/webjars/..%2f..%2f..%2fapplication.yaml",
                "/application.yaml",
                "/templates/run.html",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "file:///etc/hostname",
                "/api/runs/..%2f..%2fresults",
                "/api/runs/%2e%2e"
            })
    void nothingElseCanBeHad(String target) throws IOException {
        String answer = RawRequest.get(viewer.port(), target);

        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*");
        assertThat(answer).doesNotContain(SECRET, "viewer:", "root:");
    }

    @Test
    void theSecretsAreWhereTheRequestsLook() throws IOException {
        Lake lake = viewer.lake();
        assertThat(lake.read("history/runs/r1/../secret.txt")).isEqualTo(lake.read("secret.txt"));
        assertThat(RawRequest.get(viewer.port(), "/runs/r1/files/forecast.csv"))
                .startsWith("HTTP/1.1 200 ");
    }
}
