package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.RunStore;

/// Axe finds nothing against the rules of WCAG 2.2, levels A and AA.
class AccessibilityIT {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @TempDir private static Path folder;

    private static String past;
    private static PackagedViewer viewer;
    private static PackagedViewer emptyViewer;
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
        viewer = PackagedViewer.of(datalake);
        emptyViewer = PackagedViewer.of(folder.resolve("empty"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        for (PackagedViewer each : new PackagedViewer[] {viewer, emptyViewer}) {
            if (each != null) {
                each.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/runs", "/runs/past", "/nothing", "welcome"})
    void everybodyCanUseThePage(String path) {
        browser.go(
                path.equals("welcome")
                        ? emptyViewer.address() + "/"
                        : viewer.address() + path.replace("past", past));
        assertAccessible("light", 1440);
        assertAccessible("dark", 1440);
        assertAccessible("light", 320);
    }

    private static void assertAccessible(String scheme, int width) {
        browser.prefer(scheme);
        browser.resize(width);
        if (!browser.all("#forecast-chart").isEmpty()) {
            browser.awaitChart();
        }
        assertThat(violations()).as(scheme + " " + width).isEmpty();
    }

    private static List<String> violations() {
        return new AxeBuilder()
                .withTags(RULES).analyze(browser.driver()).getViolations().stream()
                        .map(AccessibilityIT::said)
                        .toList();
    }

    private static String said(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
    }
}
