package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;
import predictcovid.web.Lake;
import predictcovid.web.PlaceRuns;

/// A page on paper, and before and without scripts.
class PrintIT extends Viewing {
    private static final String BRAZIL = "/runs/current/places/BRA?target=";

    @BeforeAll
    static void publish() throws Exception {
        new Lake(folder).publish(PlaceRuns.of("r1", run -> run.putArray("charts")));
        viewer = PackagedViewer.of(folder);
    }

    /// 311,234.5 are expected on the last of seven days.
    @Test
    void theFirstPageHasItsChartOnPaperAndWithoutScripts() throws IOException {
        browser.beginAnew();
        browser.go(viewer.address() + "/");
        browser.awaitChart();
        try (PDDocument paper = print()) {
            assertThat(text(paper, 1))
                    .contains("Jul 30, 2020", "300,000", "intervals of 80%, 95% (bands)");
        }
        try (Browser plain = Browser.withoutScripts()) {
            plain.go(viewer.address() + "/");
            assertThat(plain.find("#forecast-chart .chart-fallback").isDisplayed()).isTrue();
            assertThat(plain.all("#forecast-chart img")).isEmpty();
            assertThat(plain.text("#forecast-chart .fan-key")).startsWith("new cases a day");
        }
    }

    /// The words of the chart are text, and 28 days are the longest table.
    @ParameterizedTest
    @CsvSource({
        "wk%20inc%20case, en, '10,000', 'Jul 18, 2020', 'new cases a week: observed (line)'",
        "day%20inc%20case, pt-BR, '1.500', '20 de ago. de 2020', 'casos novos por dia: observado'",
        "wk%20inc%20death, pt-BR, '100', '18 de jul. de 2020', 'mortes por semana: observado'"
    })
    void aPlaceFitsOnTwoSheetsWithItsChart(
            String target, String language, String label, String date, String key)
            throws IOException {
        for (String scheme : new String[] {"light", "dark"}) {
            browser.beginAnew();
            browser.prefer(scheme);
            browser.go(viewer.address() + BRAZIL + target + "&lang=" + language);
            browser.awaitChart();
            try (PDDocument paper = print()) {
                String first = text(paper, 1);
                assertThat(paper.getNumberOfPages()).isLessThanOrEqualTo(2);
                assertThat(first).contains(label, date, key);
                assertThat(text(paper, 1) + text(paper, 2))
                        .doesNotContain("PNG", "SVG", "Copy", "Copiar", "English", "API");
            }
        }
    }

    @Test
    void aPlaceWithoutScriptsIsTheSameOnPaper() throws IOException {
        try (Browser plain = Browser.withoutScripts()) {
            plain.go(viewer.address() + BRAZIL + "wk%20inc%20case");
            try (PDDocument paper = print(plain)) {
                assertThat(text(paper, 1)).contains("10,000", "Jul 18, 2020", "about 7,280");
                assertThat(paper.getNumberOfPages()).isLessThanOrEqualTo(2);
            }
        }
    }

    private static PDDocument print() throws IOException {
        return print(browser);
    }

    private static PDDocument print(Browser from) throws IOException {
        PrintOptions options = new PrintOptions();
        options.setPageSize(new PageSize(29.7, 21.0));
        String pdf = from.driver().print(options).getContent();
        return Loader.loadPDF(Base64.getDecoder().decode(Objects.requireNonNull(pdf)));
    }

    private static String text(PDDocument paper, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(paper);
    }
}
