package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From Our World in Data's file of 18 June 2020 to the page.
@Tag("real-data")
class RealDataIT {
    private static final Path SOURCE =
            Path.of("..", "..", "shared", "data", "owid", "owid-covid-data-2020-06-18.csv");

    @TempDir private Path datalake;

    @Test
    void theWorldsCasesBecomeAPage() throws Exception {
        assumeThat(SOURCE).as("the source's file of that day").isRegularFile();
        try (Browser browser = Browser.open()) {
            JarProcess.train(
                    datalake,
                    "--url-datasource",
                    SOURCE.toRealPath().toString(),
                    "--as-of",
                    "2020-06-19");
            try (PackagedViewer viewer = PackagedViewer.of(datalake)) {
                browser.go(viewer.address() + "/");
                browser.awaitChart();

                assertThat(browser.text("h1")).isEqualTo("World: forecast of new cases a day");
                assertThat(browser.text(".lead"))
                        .contains("on June 25, 2020", "the week to June 18");
                assertThat(browser.all(".notice")).isEmpty();
                assertThat(browser.text(".warnings")).contains("Chile");
                assertThat(browser.text("section[aria-labelledby=provenance]"))
                        .contains("24,321", "June 18, 2020");
                assertThat(browser.all("section[aria-labelledby=table] tbody tr")).hasSize(7);
                browser.assertQuiet();
            }
        }
    }
}
