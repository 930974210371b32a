package predictcovid.web.page.share;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import predictcovid.web.Lake;
import predictcovid.web.PlaceRuns;
import predictcovid.web.RawRequest;
import predictcovid.web.RunningViewer;
import tools.jackson.databind.node.ObjectNode;

/// The numbers are those of `PlaceTables`.
class ShareTest {
    private static final String BRAZIL = "/runs/current/places/BRA";
    private static final String WEEK = "?target=wk%20inc%20case";
    private static final String HOSTILE = "B<razil> & \"\u0000x\" ]]>";

    @TempDir private static Path folder;

    private static RunningViewer viewer;
    private static RunningViewer embedding;

    @BeforeAll
    static void publish() {
        Lake lake = new Lake(folder);
        lake.publish(
                PlaceRuns.of(
                        "r1",
                        run -> ((ObjectNode) run.at("/places/forecast/1")).put("name", HOSTILE)));
        viewer = RunningViewer.of(lake);
        embedding =
                RunningViewer.of(
                        lake, Map.of("EMBEDDERS", "https://example.org, https://*.gov.br"));
    }

    @AfterAll
    static void stop() {
        viewer.close();
        embedding.close();
    }

    /// Week 1: 7,000 times 1.01 and, for the ends, 0.75, 1.25, 0.6, 1.4, 0.525 and 1.475 of it.
    @Test
    void theTableHasALineADateAndDigitsThatMeanSomething() throws IOException {
        HttpResponse<String> answer = viewer.get(BRAZIL + "/chart.csv" + WEEK);

        assertThat(answer.body().lines())
                .startsWith(
                        "date,observed,median,lower_50,upper_50,lower_80,upper_80,lower_95,upper_95")
                .contains("2020-07-18,7000,,,,,,,")
                .contains("2020-07-25,,7070,5302,8838,4242,9898,3712,10428")
                .hasSize(1 + 105 + 4);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("inline; filename=\"BRA-wk-inc-case.csv\"");
    }

    @Test
    void brazilianSpreadsheetsGetSemicolonsAndDecimalCommas() throws IOException {
        String deaths =
                viewer.get(BRAZIL + "/chart.csv?target=day%20inc%20death&format=excel&lang=pt-BR")
                        .body();

        assertThat(deaths.lines())
                .startsWith(
                        "\ufeffdata;observado;mediana;limite inferior 50%;limite superior 50%;limite"
                                + " inferior 80%;limite superior 80%;limite inferior 95%;limite"
                                + " superior 95%")
                .contains("2020-07-27;;10,4;7,8;13;6,24;14,56;5,46;15,34");
        assertThat(viewer.get(BRAZIL, "Accept-Language", "pt-BR").body())
                .contains("format=excel", "CSV para Excel (;)");
        assertThat(viewer.get(BRAZIL, "Accept-Language", "en").body())
                .doesNotContain("format=excel");
    }

    @ParameterizedTest
    @CsvSource({
        "BRA, en, 'Brazil: forecast of new cases a week'",
        "BRA, pt-BR, 'Brasil: previsão de casos novos por semana'"
    })
    void theDrawingIsAFileOfItsOwn(String code, String language, String heading) throws Exception {
        HttpResponse<String> answer =
                viewer.get(
                        "/runs/r1/places/" + code + "/chart.svg" + WEEK,
                        "Accept-Language",
                        language);

        Document drawing = parsed(answer.body());
        assertThat(drawing.getDocumentElement().getAttribute("xml:lang")).isEqualTo(language);
        assertThat(texts(drawing)).contains(heading).anyMatch(it -> it.contains("Predict Covid"));
        assertThat(drawing.getElementsByTagName("path").getLength()).isGreaterThan(6);
        assertThat(answer.body()).doesNotContain("<style", "style=", "class=", "<script");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("image/svg+xml;charset=UTF-8");
    }

    @Test
    void whatAPlaceIsCalledBreaksNoDrawing() throws Exception {
        Document drawing = parsed(viewer.get("/runs/r1/places/DEU/chart.svg").body());

        assertThat(texts(drawing)).anyMatch(it -> it.startsWith("B<razil> & \" x\" ]]>: forecast"));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    }

    private static List<String> texts(Document drawing) {
        return IntStream.range(0, drawing.getElementsByTagName("text").getLength())
                .mapToObj(i -> drawing.getElementsByTagName("text").item(i).getTextContent())
                .toList();
    }

    /// A band of the forecast lies right of the middle, and the line of what was observed left.
    @Test
    void thePictureShowsTheChart() throws IOException {
        String answer = RawRequest.get(viewer.port(), BRAZIL + "/chart.png" + WEEK);
        int body = answer.indexOf("\r\n\r\n") + 4;
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(answer.substring(body).getBytes(ISO_8859_1)));

        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(image.getRGB(2, 2)).isEqualTo(0xffffffff);
        assertThat(count(image, color -> color.equals(new Color(0x0072b2)))).isGreaterThan(500);
        assertThat(count(image, color -> color.getRed() > 220 && color.getBlue() < 210))
                .isGreaterThan(500);
    }

    private static long count(BufferedImage image, Predicate<Color> wanted) {
        long count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += wanted.test(new Color(image.getRGB(x, y))) ? 1 : 0;
            }
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource({"svg", "png", "csv"})
    void whatIsTakenAlongIsAskedForAgainAndIsOfPlacesThatThereAre(String form) throws IOException {
        String address = BRAZIL + "/chart." + form;
        String etag = viewer.get(address).headers().firstValue("ETag").orElseThrow();

        assertThat(viewer.get(address, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(viewer.get(address + WEEK, "If-None-Match", etag).statusCode()).isEqualTo(200);
        assertThat(viewer.get(address + "?lang=pt-BR").headers().firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(viewer.get("/runs/r1/places/XXX/chart." + form).statusCode()).isEqualTo(404);
        assertThat(viewer.get("/runs/none/places/BRA/chart." + form).statusCode()).isEqualTo(404);
    }

    @Test
    void aPreviewOfALinkShowsTheSentenceAndThePicture() throws IOException {
        String page =
                viewer.get(
                                BRAZIL + WEEK,
                                "X-Forwarded-Proto",
                                "https",
                                "X-Forwarded-Host",
                                "example.org, inner",
                                "X-Forwarded-Prefix",
                                "/covid")
                        .body();

        assertThat(page)
                .contains(
                        "<meta property=\"og:title\" content=\"Brazil: forecast of new cases a"
                                + " week\">")
                .contains(
                        "<meta property=\"og:description\" content=\"Brazil: about 7,280 new cases")
                .contains(
                        "<meta property=\"og:image\""
                                + " content=\"https://example.org/covid/runs/r1/places/BRA/chart.png?target=wk%20inc%20case&amp;lang=en\">")
                .contains("<meta name=\"twitter:card\" content=\"summary_large_image\">")
                .contains("<meta property=\"og:locale\" content=\"en_US\">");
        assertThat(viewer.get("/").body())
                .contains(
                        "<meta property=\"og:image\" content=\"http://127.0.0.1:"
                                + viewer.port()
                                + "/runs/r1/files/images/en/forecast_data.png\">");
    }

    /// A page that is kept with one client's word for this host would lead others there.
    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host, evil.example",
        "X-Forwarded-Host, 'evil.example/\"><script>'",
        "X-Forwarded-Proto, javascript"
    })
    void noClientSaysForOthersWhereThisIs(String header, String value) throws IOException {
        String told = viewer.get(BRAZIL, header, value).body();
        String page = viewer.get(BRAZIL).body();

        assertThat(page)
                .contains("content=\"http://127.0.0.1:" + viewer.port() + "/runs/r1/places/BRA/")
                .doesNotContain("evil", "<script>");
        assertThat(told).doesNotContain("<script>", "javascript:");
        assertThat(told.contains("http://evil.example/runs"))
                .isEqualTo(value.equals("evil.example"));
    }

    @Test
    void onlyTheSitesThatTheSettingNamesMayEmbed() throws IOException {
        String address = "/embed/runs/current/places/BRA" + WEEK;
        HttpHeaders alone = viewer.get(address).headers();
        HttpHeaders shared = embedding.get(address).headers();

        assertThat(policy(alone)).contains("frame-ancestors 'self';");
        assertThat(policy(shared))
                .contains("frame-ancestors 'self' https://example.org https://*.gov.br;")
                .contains("script-src 'self';");
        assertThat(shared.firstValue("X-Frame-Options")).isEmpty();
        assertThat(shared.firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        for (String other : List.of("/", BRAZIL, "/embedded", "/runs/r1/places/embed/")) {
            assertThat(policy(embedding.get(other).headers())).contains("frame-ancestors 'none';");
            assertThat(embedding.get(other).headers().firstValue("X-Frame-Options"))
                    .hasValue("DENY");
        }
        assertThat(embedding.get(address + "&lang=pt-BR").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    private static String policy(HttpHeaders headers) {
        return headers.firstValue("Content-Security-Policy").orElseThrow();
    }

    @Test
    void aPageOffersToBeEmbeddedWhereThatIsAllowed() throws IOException {
        assertThat(viewer.get(BRAZIL).body()).doesNotContain("iframe");
        assertThat(embedding.get(BRAZIL + WEEK).body())
                .contains(
                        "&lt;iframe src=&quot;http://127.0.0.1:"
                                + embedding.port()
                                + "/embed/runs/current/places/BRA?target=wk%20inc%20case&amp;amp;lang=en&quot;"
                                + " title=&quot;Brazil: forecast of new cases a week&quot;");
        assertThat(viewer.get("/embed/runs/current/places/BRA" + WEEK).body())
                .contains("id=\"forecast-chart\"", "id=\"forecast-chart-texts\"")
                .contains("Brazil: about 7,280", "/runs/current/places/BRA?target=wk%20inc%20case")
                .doesNotContain("<header", "iframe");
    }

    /// A title of a frame that ends the attribute would run in the other site.
    @Test
    void whatAPlaceIsCalledBreaksNoFrame() throws IOException {
        String page = embedding.get("/runs/r1/places/DEU").body();
        String code = page.substring(page.indexOf("&lt;iframe"), page.indexOf("&lt;/iframe"));

        assertThat(code)
                .contains("title=&quot;B&amp;lt;razil&amp;gt; &amp;amp; &amp;quot;")
                .doesNotContain("&lt;razil");
    }
}
