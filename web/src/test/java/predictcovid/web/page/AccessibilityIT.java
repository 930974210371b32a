package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.RunStore;
import predictcovid.web.Lake;
import predictcovid.web.Skills;

/// Axe finds nothing, and 320 pixels are enough.
class AccessibilityIT {
    private static final String BROKEN_NUMBERS =
            """
            [...document.querySelectorAll('dd, td')].filter(element => {
                const text = document.createRange();
                text.selectNodeContents(element);
                return /^[\\d.,]+$/.test(text) && text.getClientRects().length > 1;
            }).map(element => element.textContent)\
            """;

    @TempDir private static Path folder;

    private static String past;
    private static PackagedViewer viewer;
    private static PackagedViewer emptyViewer;
    private static PackagedViewer damagedViewer;
    private static Browser browser;

    @BeforeAll
    static void publish() throws Exception {
        browser = Browser.open();
        Path datalake = folder.resolve("datalake");
        JarProcess.demo(datalake);
        try (Datalake lake = Datalake.open(datalake.toString())) {
            past = new RunStore(lake).current().orElseThrow().runId();
        }
        JarProcess.demo(datalake);
        Lake lake = new Lake(datalake);
        Skills.publish(lake, Skills.of("RSV Forecast Hub", "wk inc rsv hosp"));
        Skills.publish(lake, Skills.ofCategories("FluSight"));
        viewer = PackagedViewer.of(datalake);
        emptyViewer = PackagedViewer.of(folder.resolve("empty"));
        Lake damaged = new Lake(folder.resolve("damaged"));
        damaged.write(Lake.CURRENT, "{");
        damagedViewer = PackagedViewer.of(damaged.folder());
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        for (PackagedViewer each : new PackagedViewer[] {viewer, emptyViewer, damagedViewer}) {
            if (each != null) {
                each.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/runs", "/skill", "/runs/past", "/nothing", "welcome", "damaged"})
    void everybodyCanUseThePage(String page) {
        browser.go(address(page));
        assertAccessible();
    }

    private static String address(String page) {
        return switch (page) {
            case "welcome" -> emptyViewer.address() + "/";
            case "damaged" -> damagedViewer.address() + "/";
            default -> viewer.address() + page.replace("past", past);
        };
    }

    private static void assertAccessible() {
        for (int width : new int[] {1440, 320}) {
            for (String scheme : new String[] {"light", "dark"}) {
                browser.prefer(scheme);
                browser.resize(width);
                awaitChart();
                assertThat(Axe.violations(browser)).as(scheme + " " + width).isEmpty();
            }
        }
    }

    private static void awaitChart() {
        if (!browser.all("#forecast-chart").isEmpty()) {
            browser.awaitChart();
        }
    }

    @Test
    void everybodyCanUseTheDescriptionOfTheApi() {
        browser.resize(1440);
        browser.go(address("/docs"));
        browser.await(".opblock", Browser.PATIENCE);
        assertAccessible();

        browser.all(".opblock-summary-control").forEach(WebElement::click);
        browser.await(".opblock:last-child .responses-table", Browser.PATIENCE);
        assertAccessible();
        assertFits();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/runs",
                "/skill",
                "/runs/past",
                "/nothing",
                "welcome",
                "damaged",
                "/docs"
            })
    void noPageScrollsSidewaysOnATelephone(String page) {
        browser.resize(320);
        for (String language : new String[] {"en", "pt-BR"}) {
            browser.go(address(page) + "?lang=" + language);
            if (page.equals("/docs")) {
                browser.await(".opblock", Browser.PATIENCE);
            } else {
                assertThat(browser.evaluate("document.documentElement.lang")).isEqualTo(language);
            }
            awaitChart();
            assertFits();
        }
    }

    private static void assertFits() {
        assertThat((Long) browser.evaluate("window.innerWidth")).isEqualTo(320);
        assertThat((Long) browser.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
    }

    @Test
    void noNumberIsBrokenIntoTwoLinesOnATelephone() {
        browser.resize(320);
        for (String language : new String[] {"en", "pt-BR"}) {
            browser.go(address("/") + "?lang=" + language);

            assertThat((List<?>) browser.evaluate(BROKEN_NUMBERS)).isEmpty();
        }
    }
}
