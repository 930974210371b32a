package predictcovid.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import predictcovid.web.PlaceRuns;
import predictcovid.web.RunningViewer;

class KeptPagesTest {
    @AutoClose
    private static final RunningViewer viewer =
            RunningViewer.showing(lake -> lake.publish(PlaceRuns.of("r1")));

    private final KeptPages kept = new KeptPages();
    private final AtomicInteger workedOut = new AtomicInteger();

    /// A page that is worked out unless it was kept.
    private void page(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        response.setHeader("ETag", "W/\"" + request.getHeader("State") + "\"");
        if (!KeptPages.send(request, response, "W/\"" + request.getHeader("State") + "\"")) {
            response.setStatus(status);
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream()
                    .write(("página " + workedOut.incrementAndGet()).getBytes(UTF_8));
        }
    }

    private MockHttpServletResponse ask(String address, String state, int status)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        request.addHeader("State", state);
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain chain =
                (asked, sent) ->
                        page((HttpServletRequest) asked, (HttpServletResponse) sent, status);
        kept.doFilter(request, response, chain);
        return response;
    }

    @Test
    void aPageIsWorkedOutOnceForItsAddressAndState() throws Exception {
        assertThat(ask("/", "a", 200).getContentAsByteArray())
                .isEqualTo("página 1".getBytes(UTF_8));
        assertThat(ask("/", "a", 200).getContentAsByteArray())
                .isEqualTo("página 1".getBytes(UTF_8));
        assertThat(ask("/", "b", 200).getContentAsByteArray())
                .isEqualTo("página 2".getBytes(UTF_8));
        assertThat(ask("/x", "a", 200).getContentAsByteArray())
                .isEqualTo("página 3".getBytes(UTF_8));
        assertThat(ask("/", "a", 200).getContentType()).isEqualTo("text/html;charset=UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"/, 404", "/, 503", "/api/runs, 200", "/runs/r1/files/a.html, 200"})
    void whatIsNoPageIsNotKept(String address, int status) throws Exception {
        ask(address, "a", status);

        assertThat(ask(address, "a", status).getContentAsByteArray())
                .isEqualTo("página 2".getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"/", "/runs/current/places", "/runs/current/places/BRA", "/skill"})
    void aKeptPageIsTheSameZippedOrNot(String path) throws IOException {
        String first = viewer.get(path, "Accept-Language", "pt-BR").body();

        assertThat(first).contains("lang=\"pt-BR\"").endsWith("</html>\n");
        assertThat(viewer.get(path, "Accept-Language", "pt-BR").body()).isEqualTo(first);
        assertThat(viewer.get(path, "Accept-Language", "en").body())
                .contains("lang=\"en\"")
                .isNotEqualTo(first);
        assertThat(
                        viewer.get(path, "Accept-Language", "pt-BR", "Accept-Encoding", "gzip")
                                .headers()
                                .firstValue("Content-Encoding"))
                .hasValue("gzip");
        assertThat(viewer.get(path, "Accept-Language", "pt-BR").headers().allValues("Vary"))
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains("accept-encoding"));
    }
}
