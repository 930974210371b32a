package predictcovid.web.page;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Tests with one browser and one viewer, of a datalake that they fill before they set the viewer.
abstract class Viewing {
    @TempDir static Path folder;

    static Browser browser;

    /// Set by the class itself.
    @SuppressWarnings("NullAway.Init")
    static PackagedViewer viewer;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (viewer != null) {
            viewer.close();
        }
    }

    @BeforeEach
    void beginAnew() {
        browser.beginAnew();
    }

    @AfterEach
    void nothingWasComplainedOf() {
        browser.assertQuiet();
    }
}
