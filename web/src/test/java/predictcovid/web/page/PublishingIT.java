package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Trainer, viewer and browser together, each as it is delivered.
class PublishingIT {
    @TempDir private Path folder;

    @Test
    void anOpenPageOffersTheFirstRunAndThenTheNext() throws Exception {
        Path datalake = folder.resolve("datalake");
        try (Browser browser = Browser.open();
                PackagedViewer viewer = PackagedViewer.of(datalake)) {
            browser.go(viewer.address() + "/");
            assertThat(browser.text("h1")).isEqualTo("No forecast yet");
            assertThat(browser.text("main")).contains("./covid demo");
            assertThat(browser.find("#news p").isDisplayed()).isFalse();

            JarProcess.demo(datalake);
            String first = reload(browser);
            JarProcess.demo(datalake);
            String second = reload(browser);

            assertThat(second).isGreaterThan(first);
            browser.assertQuiet();
        }
    }

    /// Follows the offer and returns the run that the page shows then.
    private static String reload(Browser browser) {
        browser.await("#news a", Browser.PATIENCE);
        assertThat(browser.text("#news")).startsWith("A new run was published.");
        browser.follow("#news a");
        browser.awaitChart();
        assertThat(browser.text("h1")).contains("forecast of new cases a day");
        assertThat(browser.text(".notice.simulated")).contains("Simulated data");
        assertThat(browser.find("#news p").isDisplayed()).isFalse();
        String run = browser.find("#news").getDomAttribute("data-run");
        assertThat(run).isNotNull().isNotEmpty();
        return String.valueOf(run);
    }
}
