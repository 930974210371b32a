package predictcovid.web.page;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import predictcovid.web.Lake;
import predictcovid.web.PlaceRuns;
import predictcovid.web.Skills;

/// The viewer below a path of a real reverse proxy, which has nothing anywhere else: whatever a
/// page leads to, loads or asks for is there.
class ProxyIT {
    private static final String TOP = "/covid/";

    /// All that a page names, scripts' data included; data-path is a name in the description.
    private static final String LINKS =
            """
            [...document.querySelectorAll('*')].flatMap(element => [...element.attributes])
                .filter(({name, value}) => /^(href|src|action|data-(?!path).*)$/.test(name)
                    && (value.startsWith('/') || name === 'href' || name === 'src'))
                .map(({value}) => new URL(value, document.baseURI))
                .filter(({origin}) => origin === location.origin)
                .map(url => url.pathname + url.search)\
            """;

    private static final String LOADED =
            "performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname)";

    private static final List<String> PAGES =
            List.of(
                    "",
                    "runs",
                    "runs/r1",
                    "skill",
                    "docs",
                    "nothing",
                    "runs/current/places",
                    "runs/current/places?q=an",
                    "runs/current/places/BRA",
                    "runs/r1/places/BRA?target=wk%20inc%20death",
                    "runs/current/map",
                    "runs/current/compare?places=BRA,DEU");

    @TempDir private static Path folder;

    private static PackagedViewer told;
    private static PackagedViewer set;
    private static Browser browser;

    /// How a proxy passes requests on.
    enum Way {
        /// It takes the path away and tells so.
        HEADER("proxy_pass %s/; proxy_set_header X-Forwarded-Prefix /covid;"),
        /// It takes the path away and does not tell: the setting does.
        SETTING("proxy_pass %s/;"),
        /// It leaves the path.
        SETTING_AND_WHOLE_PATH("proxy_pass %s;");

        private final String passing;

        Way(String passing) {
            this.passing = passing;
        }

        Nginx start() throws IOException {
            PackagedViewer viewer = this == HEADER ? told : set;
            return Nginx.at(folder.resolve(name()), passing.formatted(viewer.address()));
        }
    }

    @BeforeAll
    static void publish() throws Exception {
        browser = Browser.open();
        Lake lake = new Lake(folder.resolve("datalake"));
        lake.publish(PlaceRuns.of("r1"));
        lake.publish(PlaceRuns.of("r2"));
        Skills.publish(lake, Skills.of("RSV Forecast Hub", "wk inc rsv hosp"));
        told = PackagedViewer.of(lake.folder());
        set = PackagedViewer.of(lake.folder(), Map.of("WEB_PATH", "/covid"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        for (PackagedViewer each : new PackagedViewer[] {told, set}) {
            if (each != null) {
                each.close();
            }
        }
    }

    @AfterEach
    void beginAnew() {
        browser.beginAnew();
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatAPageLeadsToOrLoadsIsThere(Way way) throws Exception {
        try (Nginx proxy = way.start();
                HttpClient client = HttpClient.newHttpClient()) {
            Set<String> found = new LinkedHashSet<>();
            for (String page : PAGES) {
                browser.go(proxy.address() + TOP + page);
                if (page.equals("docs")) {
                    browser.await(".opblock", Browser.PATIENCE);
                } else if (page.contains("places/")) {
                    browser.awaitChart();
                }
                assertBelow(page, strings(LOADED));
                Set<String> links = strings(LINKS);
                assertBelow(page, links);
                found.addAll(links);
                // the one for a page that is none is wanted
                assertThat(browser.complaints())
                        .filteredOn(each -> !each.contains("/covid/nothing "))
                        .filteredOn(each -> !each.contains("forecast_data.png"))
                        .isEmpty();
            }
            assertThat(found).hasSizeGreaterThan(60);
            for (String link : found) {
                assertThat(status(client, proxy, link)).as(link).isEqualTo(expected(link));
            }
        }
    }

    private static void assertBelow(String page, Set<String> addresses) {
        assertThat(addresses).as(page).isNotEmpty().allMatch(each -> each.startsWith(TOP));
    }

    private static Set<String> strings(String expression) {
        return ((List<?>) browser.evaluate(expression))
                .stream().map(String::valueOf).collect(toCollection(LinkedHashSet::new));
    }

    private static int expected(String link) {
        return link.startsWith(TOP + "nothing") ? 404 : 200;
    }

    /// Where it leads at last.
    private static int status(HttpClient client, Nginx proxy, String link) throws Exception {
        Deque<String> ways = new ArrayDeque<>(List.of(link));
        for (int step = 0; step < 3; step++) {
            HttpResponse<Void> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(proxy.address() + ways.pop()))
                                    .build(),
                            BodyHandlers.discarding());
            if (answer.statusCode() != 302) {
                return answer.statusCode();
            }
            String next = answer.headers().firstValue("Location").orElseThrow();
            assertThat(next).startsWith(TOP);
            ways.push(next);
        }
        return 302;
    }

    /// A place is found, its language chosen and kept, and the API tried, all below the path.
    @ParameterizedTest
    @EnumSource
    void peopleFindTheirWayBelowThePath(Way way) throws Exception {
        try (Nginx proxy = way.start()) {
            browser.go(proxy.address() + TOP + "runs/current/places");
            browser.find("main #q").sendKeys("bras");
            browser.await(".options li", Browser.PATIENCE);
            browser.press(Keys.ARROW_DOWN, Keys.ENTER);
            browser.awaitChart();
            assertThat(path()).isEqualTo(TOP + "runs/current/places/BRA");

            browser.follow(".languages a[lang=pt-BR]");
            browser.follow("header .name");
            assertThat(browser.evaluate("document.documentElement.lang")).isEqualTo("pt-BR");
            assertThat(path()).isEqualTo(TOP);

            browser.go(proxy.address() + TOP + "docs");
            browser.await(".opblock", Browser.PATIENCE);
            browser.find("[data-path='/api/skill']").click();
            browser.await(".try-out__btn", Browser.PATIENCE).click();
            browser.await(".execute", Browser.PATIENCE).click();
            browser.await(".live-responses-table .response-col_status", Browser.PATIENCE);
            assertThat(browser.text(".request-url")).endsWith(proxy.address() + TOP + "api/skill");
            assertThat(browser.text(".live-responses-table tbody .response-col_status"))
                    .startsWith("200");
        }
    }

    private static String path() {
        return String.valueOf(browser.evaluate("location.pathname"));
    }
}
