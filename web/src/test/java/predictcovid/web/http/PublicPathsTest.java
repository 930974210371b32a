package predictcovid.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.web.Lake;
import predictcovid.web.PlaceRuns;
import predictcovid.web.RawRequest;
import predictcovid.web.RunningViewer;
import predictcovid.web.Skills;

class PublicPathsTest {
    /// Whatever in a page leads to somewhere at this host.
    private static final Pattern LINK =
            Pattern.compile("(?:href|src|action|data-[a-z]+)=\"(/[^\"]*)\"");

    @TempDir private static Path folder;

    private static RunningViewer told;
    private static RunningViewer below;
    private static RunningViewer alone;

    @BeforeAll
    static void publish() throws IOException {
        Lake lake = new Lake(folder);
        lake.publish(PlaceRuns.of("r1"));
        lake.publish(PlaceRuns.of("r2"));
        Skills.publish(lake, Skills.of("RSV Forecast Hub", "wk inc rsv hosp"));
        told = RunningViewer.of(lake);
        below = RunningViewer.of(lake, Map.of("WEB_PATH", "/covid"));
        alone = RunningViewer.of(lake, Map.of("WEB_PATH", "/"));
    }

    @AfterAll
    static void stop() {
        told.close();
        below.close();
        alone.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/runs",
                "/runs/r1",
                "/skill",
                "/nothing",
                "/runs/current/places",
                "/runs/r1/places?q=atlant",
                "/runs/current/places/BRA",
                "/runs/current/map",
                "/runs/current/compare?places=BRA,DEU&add=an"
            })
    void allLinksOfAPageHaveThePrefixOrNone(String path) throws IOException {
        List<String> links = links(get(told, path));
        assertThat(links).hasSizeGreaterThan(8).noneMatch(link -> link.startsWith("/covid"));
        assertThat(links(get(told, path, PublicPaths.HEADER, "/covid")))
                .allMatch(link -> link.startsWith("/covid/"))
                .hasSameSizeAs(links);
        assertThat(links(get(below, path))).containsExactlyElementsOf(prefixed(links));
        assertThat(links(get(below, "/covid" + path))).containsExactlyElementsOf(prefixed(links));
        assertThat(links(get(below, path, PublicPaths.HEADER, "/other")))
                .containsExactlyElementsOf(prefixed(links));
        assertThat(links(get(alone, path, PublicPaths.HEADER, "/covid")))
                .containsExactlyElementsOf(links);
    }

    private static List<String> prefixed(List<String> links) {
        return links.stream().map(link -> "/covid" + link).toList();
    }

    /// Each form of a page is asked for twice, so that the second one is kept.
    private static String get(RunningViewer viewer, String path, String... header)
            throws IOException {
        String[] all = List.of(header).toArray(new String[header.length + 2]);
        all[header.length] = "Accept";
        all[header.length + 1] = "text/html";
        String first = viewer.get(path, all).body();
        assertThat(viewer.get(path, all).body()).isEqualTo(first);
        return first;
    }

    private static List<String> links(String page) {
        return LINK.matcher(page).results().map(match -> match.group(1)).toList();
    }

    /// It would lead all later readers elsewhere.
    @ParameterizedTest
    @ValueSource(strings = {"/evil", "//evil.example", "/covid\"><script>"})
    void whatOneClientSaysIsNotKeptForOthers(String header) throws IOException {
        String page = get(told, "/runs/current/places/DEU");
        String etag =
                told.get("/runs/current/places/DEU").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> other =
                told.get("/runs/current/places/DEU", PublicPaths.HEADER, header);

        assertThat(other.body()).doesNotContain("//evil", "<script>");
        assertThat(get(told, "/runs/current/places/DEU")).isEqualTo(page);
        if (header.equals("/evil")) {
            assertThat(
                            told.get(
                                            "/runs/current/places/DEU",
                                            PublicPaths.HEADER,
                                            header,
                                            "If-None-Match",
                                            etag)
                                    .statusCode())
                    .isEqualTo(200);
            assertThat(other.headers().allValues("Vary"))
                    .anyMatch(vary -> vary.contains("x-forwarded-prefix"));
        }
    }

    @Test
    void theApiLeadsBelowThePrefixToo() throws IOException {
        assertThat(told.get("/api", PublicPaths.HEADER, "/covid").body())
                .contains("\"/covid/api/runs\"", "\"/covid/docs\"")
                .doesNotContain("\"/api", "\"/docs");
        assertThat(below.get("/covid/api/runs/r1/forecast.csv").statusCode()).isEqualTo(200);
        assertThat(below.get("/covid/api/runs/r1/nothing").headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(below.get("/covid/api/runs.csv", "Accept", "application/json").statusCode())
                .isEqualTo(406);
    }

    @Test
    void redirectionsStayBelowThePrefix() throws IOException {
        String[] people = {PublicPaths.HEADER, "/covid", "Accept", "text/html"};

        assertThat(location(told.get("/runs/current", people))).isEqualTo("/covid/");
        assertThat(location(told.get("/api", people))).isEqualTo("/covid/docs");
        assertThat(location(told.get("/docs", people))).endsWith("/covid/swagger-ui/index.html");
        assertThat(location(told.get("/runs/current/places?q=Brazil", people)))
                .isEqualTo("/covid/runs/current/places/BRA");
        assertThat(location(below.get("/covid/runs/current"))).isEqualTo("/covid/");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aChoiceOfLanguageIsKeptForOurPagesAlone() throws IOException {
        assertThat(
                        told.get("/?lang=pt-BR", PublicPaths.HEADER, "/covid")
                                .headers()
                                .firstValue("Set-Cookie"))
                .hasValue("lang=pt-BR; Path=/covid/; HttpOnly; SameSite=Lax");
        assertThat(told.get("/?lang=pt-BR").headers().firstValue("Set-Cookie"))
                .hasValue("lang=pt-BR; Path=/; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/page.css", "/js/watch.js", "/swagger-ui/index.html"})
    void assetsAreToldApartBelowAPathAsWell(String asset) throws IOException {
        HttpResponse<String> answer = below.get("/covid" + asset);
        String etag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(below.get("/covid" + asset, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(answer.body()).doesNotContainPattern("(from |fetch\\(|href=|src=)[\"']/");
    }

    @Test
    void theDescriptionOfTheApiMayHaveStylesOfItsOwnBelowAPath() throws IOException {
        assertThat(
                        below.get("/covid/swagger-ui/index.html")
                                .headers()
                                .firstValue("Content-Security-Policy")
                                .orElseThrow())
                .contains("'unsafe-inline'");
    }

    @Test
    void noPageLeadsToAnotherHost() throws IOException {
        for (RunningViewer viewer : List.of(told, below, alone)) {
            String page = RawRequest.get(viewer.port(), "//evil.example/x", "Accept: text/html");

            assertThat(page).contains("/evil.example/x?lang=").doesNotContain("\"//evil.example");
        }
    }
}
