package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import predictcovid.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What people do with the page of a run that the trainer has made.
class ReadingIT extends Viewing {
    private static final String FOCUSED =
            "(e => [e.tagName, e.className, e.id, e.getAttribute('href'),"
                    + " e.getAttribute('aria-labelledby'), e.textContent.trim().slice(0, 40)]"
                    + ".join('|'))(document.activeElement)";
    private static final String IS_RINGED =
            "(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1"
                    + " || s.boxShadow !== 'none')(getComputedStyle(document.activeElement))";
    private static final String REACHABLE =
            "[...document.querySelectorAll('a[href], button:enabled, input:enabled, [tabindex=\"0\"]')]"
                    + ".filter(e => e.checkVisibility()).length";

    @BeforeAll
    static void publish() throws Exception {
        JarProcess.demo(folder);
        JarProcess.demo(folder);
        viewer = PackagedViewer.of(folder);
    }

    @BeforeEach
    void goThere() {
        browser.go(viewer.address() + "/");
    }

    @Test
    void theTableShowsTheForecastOfTheApi() throws Exception {
        JsonNode points = points();
        List<WebElement> rows = browser.all("section[aria-labelledby=table] tbody tr");

        assertThat(rows).hasSameSizeAs(points).hasSize(7);
        for (int i = 0; i < rows.size(); i++) {
            WebElement row = rows.get(i);
            JsonNode point = points.get(i);
            assertThat(row.findElement(By.cssSelector("time")).getDomAttribute("datetime"))
                    .isEqualTo(point.get("date").asString());
            assertThat(row.findElements(By.cssSelector("td")).stream().map(WebElement::getText))
                    .containsExactlyElementsOf(cells(point));
        }
    }

    private static JsonNode points() throws Exception {
        String json = viewer.get("/api/runs/current/forecast.json");
        return new JsonMapper().readTree(json).get("points");
    }

    private static List<String> cells(JsonNode point) {
        List<String> cells = new ArrayList<>();
        cells.add(count(point.get("value")));
        for (JsonNode interval : point.get("intervals")) {
            cells.add(count(interval.get("lower")) + " – " + count(interval.get("upper")));
        }
        return cells;
    }

    private static String count(JsonNode number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number.asDouble());
    }

    @Test
    void theChartIsDrawnAndReadWithTheArrowKeys() throws Exception {
        browser.awaitChart();
        assertThat(browser.find("#forecast-chart .chart-fallback").isDisplayed()).isFalse();
        WebElement chart = browser.find("#forecast-chart .chart-area");

        chart.sendKeys(Keys.END);
        String last = valueText();
        chart.sendKeys(Keys.ARROW_LEFT);
        String before = valueText();

        JsonNode points = points();
        assertThat(last).contains("day 7 of the forecast", count(points.get(6).get("value")));
        assertThat(before).contains("day 6 of the forecast", count(points.get(5).get("value")));
        chart.sendKeys(Keys.ARROW_RIGHT);
        assertThat(valueText()).isEqualTo(last);
    }

    private static String valueText() {
        return String.valueOf(browser.find(".chart-area").getDomAttribute("aria-valuetext"));
    }

    @Test
    void speaksTheLanguageThatIsChosenAndKeepsIt() {
        browser.follow("nav.languages a[lang=pt-BR]");
        browser.awaitChart();

        assertThat(browser.evaluate("document.documentElement.lang")).isEqualTo("pt-BR");
        assertThat(browser.text("#heading")).contains("previsão de casos novos por dia");
        assertThat(browser.text("main")).doesNotContain("??", "new cases");
        browser.follow("nav a[href='/runs']");
        assertThat(browser.text("h1")).isEqualTo(Texts.in(Texts.BRAZIL, "web.runs"));

        browser.follow("nav.languages a[lang=en]");

        assertThat(browser.text("h1")).isEqualTo(Texts.in(Locale.ENGLISH, "web.runs"));
    }

    @Test
    void theWholePageIsWalkedWithTheKeyboard() {
        browser.awaitChart();
        long reachable = (Long) browser.evaluate(REACHABLE);
        List<String> walked = new ArrayList<>();
        while (walked.size() <= reachable) {
            browser.press(Keys.TAB);
            String focused = browser.evaluate(FOCUSED).toString();
            if (focused.startsWith("BODY")) {
                break;
            }
            assertThat(browser.evaluate(IS_RINGED))
                    .as("focus is seen on " + focused)
                    .isEqualTo(true);
            walked.add(focused);
        }

        assertThat(walked).hasSize((int) reachable);
        assertThat(walked.getFirst()).contains("skip", "#content");
        assertThat(String.join("\n", walked.subList(1, 10)))
                .containsSubsequence(
                        "|/|", "|/runs|", "|/skill|", "|/docs|", "English", "Português");
        assertThat(walked)
                .anyMatch(each -> each.contains("chart-area"))
                .anyMatch(each -> each.contains("|table|"))
                .anyMatch(each -> each.contains("forecast.csv"));
    }

    @Test
    void theSkipLinkLeadsToTheContent() {
        browser.awaitChart();
        browser.press(Keys.TAB);
        assertThat(browser.find("a.skip").isDisplayed()).isTrue();
        browser.press(Keys.ENTER);
        browser.press(Keys.TAB);

        assertThat(browser.evaluate("document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    @Test
    void withoutScriptsNothingIsMissing() {
        try (Browser plain = Browser.withoutScripts()) {
            plain.go(viewer.address() + "/");

            assertThat(plain.find("#forecast-chart .chart-fallback").isDisplayed()).isTrue();
            assertThat(plain.all("#forecast-chart .chart-fallback .median")).hasSize(1);
            assertThat(plain.all("#forecast-chart canvas")).isEmpty();
            assertThat(plain.text(".lead")).contains("new cases expected on");
            assertThat(plain.all("section[aria-labelledby=table] tbody tr")).hasSize(7);
            assertThat(plain.find("#news p").isDisplayed()).isFalse();
            plain.follow("nav.languages a[lang=pt-BR]");
            assertThat(plain.text(".lead")).contains("casos novos em");
            plain.follow("nav a[href='/runs']");
            assertThat(plain.all("tbody tr")).hasSize(2);
        }
    }

    @Test
    void followsTheReadersColourScheme() {
        assertThat(brightness("backgroundColor")).isGreaterThan(200);
        assertThat(brightness("color")).isLessThan(100);

        browser.prefer("dark");

        assertThat(brightness("backgroundColor")).isLessThan(60);
        assertThat(brightness("color")).isGreaterThan(170);
    }

    /// Of the page, 0 to 255.
    private static double brightness(String property) {
        return ((Number)
                        browser.evaluate(
                                "(c => (Number(c[0]) + Number(c[1]) + Number(c[2])) / 3)("
                                        + "getComputedStyle(document.body)."
                                        + property
                                        + ".match(/[\\d.]+/g))"))
                .doubleValue();
    }

    private static String past() throws Exception {
        JsonNode runs = new JsonMapper().readTree(viewer.get("/api/runs"));
        return runs.get(1).get("runId").asString();
    }

    @Test
    void aPastRunLeadsBackToTheCurrentForecast() throws Exception {
        browser.follow("nav a[href='/runs']");
        browser.follow("a[href='/runs/" + past() + "']");
        assertThat(browser.text(".notice")).contains("This is a past run.");

        browser.follow(".notice a");

        browser.awaitChart();
        assertThat(browser.all("#news")).hasSize(1);
    }

    @Test
    void everyPictureIsShownAndDescribed() {
        for (WebElement picture : browser.all("main img")) {
            browser.driver().executeScript("arguments[0].loading = 'eager'", picture);
            assertThat(picture.getDomAttribute("alt")).isNotBlank();
        }
        browser.await(() ->
                Boolean.TRUE.equals(
                        browser.evaluate(
                                "[...document.images].every(i => i.complete && i.naturalWidth)")));
        assertThat(browser.all("main img")).hasSizeGreaterThan(3);
    }

    @Test
    void theDescriptionOfTheApiRunsUnderOurPolicy() {
        browser.go(viewer.address() + "/docs");

        browser.await(".opblock", Browser.PATIENCE);
        assertThat(browser.text("#swagger-ui")).contains("/api/runs/{runId}/forecast");
    }
}
