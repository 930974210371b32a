package predictcovid.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import predictcovid.web.Lake;
import predictcovid.web.PlaceRuns;

/// What people take away from a page: its address, and its chart in a site of theirs.
class ShareIT {
    private static final String BRAZIL = "/runs/current/places/BRA?target=wk%20inc%20case";

    @TempDir private static Path folder;

    private static final AtomicReference<String> other = new AtomicReference<>("");

    private static HttpServer site;
    private static PackagedViewer alone;
    private static PackagedViewer embedding;
    private static Browser browser;

    @BeforeAll
    static void publish() throws Exception {
        browser = Browser.open();
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext(
                "/",
                exchange -> {
                    byte[] page = other.get().getBytes(UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        site.start();
        Lake lake = new Lake(folder);
        lake.publish(PlaceRuns.of("r1", run -> run.putArray("charts")));
        alone = PackagedViewer.of(folder);
        embedding = PackagedViewer.of(folder, Map.of("EMBEDDERS", origin()));
    }

    /// Another host for the browser than `localhost`, where the viewers are.
    private static String origin() {
        return "http://127.0.0.1:" + site.getAddress().getPort();
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        for (PackagedViewer each : new PackagedViewer[] {alone, embedding}) {
            if (each != null) {
                each.close();
            }
        }
        if (site != null) {
            site.stop(0);
        }
    }

    @BeforeEach
    void beginAnew() {
        browser.beginAnew();
        browser.complaints();
    }

    /// What the page offers is put into another site as it is.
    @Test
    void theOfferedFrameShowsTheChartInAnotherSite() {
        browser.go(embedding.address() + BRAZIL);
        browser.find(".share summary").click();
        String code = String.valueOf(browser.find("#embed-code").getDomProperty("value"));
        assertThat(code).startsWith("<iframe ").endsWith("</iframe>");
        show(code);

        browser.driver().switchTo().frame(0);
        browser.awaitChart();
        assertThat(browser.text(".lead")).contains("about 7,280");
        assertThat(browser.all("header.site")).isEmpty();
        Number height = (Number) browser.evaluate("document.documentElement.scrollHeight");
        Number frame = (Number) browser.evaluate("innerHeight");
        assertThat(height.intValue()).isLessThanOrEqualTo(frame.intValue());
        browser.find(".chart-area").sendKeys(Keys.HOME);
        assertThat(browser.text(".chart-date")).contains("2018");
        browser.driver().switchTo().defaultContent();
        browser.assertQuiet();
    }

    @Test
    void noSiteShowsAPageThatTheSettingDoesNotAllow() {
        for (String address :
                List.of(
                        alone.address() + "/embed" + BRAZIL,
                        embedding.address() + BRAZIL,
                        embedding.address() + "/")) {
            show("<iframe src=\"" + address + "\"></iframe>");
            browser.await(() -> browser.complaints().stream().anyMatch(it -> it.contains("frame")));
            browser.driver().switchTo().frame(0);
            assertThat(browser.all("main")).as(address).isEmpty();
            browser.driver().switchTo().defaultContent();
        }
    }

    private static void show(String body) {
        other.set("<!DOCTYPE html><html lang=\"en\"><title>x</title><body>" + body + "</body>");
        browser.go(origin() + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BRAZIL,
                "/runs/current/places?sort=rise&trend=growing",
                "/runs/current/map?shade=rise&week=2"
            })
    void theAddressOfTheViewIsCopied(String view) {
        browser.go(alone.address() + view);
        browser.find("[data-copy]").click();
        browser.await(() -> browser.text("[data-copy]").equals("Copied"));
        assertThat(browser.text("[data-copy] + [role=status]")).isEqualTo("Copied");

        browser.go(alone.address() + "/runs/current/places");
        browser.find("main #q").sendKeys(Keys.chord(Keys.CONTROL, "v"));
        assertThat(browser.find("main #q").getDomProperty("value"))
                .isEqualTo(alone.address() + view);
        browser.assertQuiet();
    }

    @ParameterizedTest
    @ValueSource(strings = {BRAZIL, "/embed" + BRAZIL})
    void everybodyCanUseIt(String page) {
        for (String language : new String[] {"en", "pt-BR"}) {
            browser.resize(1440);
            browser.go(embedding.address() + page + "&lang=" + language);
            browser.awaitChart();
            browser.all(".share summary").forEach(each -> each.click());
            for (int width : new int[] {1440, 320}) {
                browser.resize(width);
                assertThat((Long) browser.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                for (String scheme : new String[] {"light", "dark"}) {
                    browser.prefer(scheme);
                    assertThat(Axe.violations(browser)).as(language + width + scheme).isEmpty();
                }
            }
        }
        browser.assertQuiet();
    }

    @Test
    void withoutScriptsThereAreThePicturesAndNoButtonThatDoesNothing() {
        try (Browser plain = Browser.withoutScripts()) {
            plain.go(embedding.address() + BRAZIL);
            assertThat(plain.find(".chart-fallback").isDisplayed()).isTrue();
            assertThat(plain.find("[data-copy]").isDisplayed()).isFalse();
            assertThat(plain.text(".share")).contains("PNG", "SVG", "CSV");
            plain.go(embedding.address() + "/embed" + BRAZIL);
            assertThat(plain.find(".chart-fallback").isDisplayed()).isTrue();
        }
    }
}
