package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import predictcovid.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What people see of the forecast's chart, and how they look closer.
class ChartIT extends Viewing {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH);

    /// Keeps in `written` what was written on the canvas since it was last wiped.
    private static final String READ_THE_CANVAS =
            """
            window.written = [];
            const canvas = CanvasRenderingContext2D.prototype;
            const { fillText, clearRect } = canvas;
            canvas.fillText = function (text, ...place) {
                window.written.push(text);
                fillText.call(this, text, ...place);
            };
            canvas.clearRect = function (...place) {
                window.written = [];
                clearRect.apply(this, place);
            };
            """;

    private static LocalDate first;
    private static LocalDate origin;
    private static LocalDate last;

    @BeforeAll
    static void publish() throws Exception {
        JarProcess.demo(folder);
        viewer = PackagedViewer.of(folder);
        JsonNode forecast = json("/api/runs/current/forecast.json");
        first = date(json("/api/runs/current/series.json").at("/values/0/date"));
        origin = date(forecast.get("origin"));
        last = date(forecast.get("points").get(forecast.get("points").size() - 1).get("date"));
    }

    private static JsonNode json(String path) throws Exception {
        return new JsonMapper().readTree(viewer.get(path));
    }

    private static LocalDate date(JsonNode text) {
        return LocalDate.parse(text.asString());
    }

    @BeforeEach
    void goThere() {
        browser.go(viewer.address() + "/");
        browser.awaitChart();
        browser.driver().executeScript(READ_THE_CANVAS);
    }

    @Test
    void theLogarithmicScaleHasNoZeroAndSaysSo() {
        Object linear = picture();
        assertThat(pressed()).containsExactly("8 weeks", "Linear");
        assertThat(zeroNote().isDisplayed()).isFalse();

        button("Logarithmic").click();

        assertThat(pressed()).containsExactly("8 weeks", "Logarithmic");
        assertThat(zeroNote().isDisplayed()).isTrue();
        assertThat(zeroNote().getText())
                .isEqualTo(Texts.in(Locale.ENGLISH, "web.chart.zerosOnLogarithmicScale"));
        assertThat(magnitudes()).hasSizeGreaterThan(1).allMatch(each -> each.matches("[125]0*K"));
        assertThat(picture()).isNotEqualTo(linear);
        awaitAnnouncement(origin.minusDays(55), last, "Logarithmic");

        button("Linear").click();

        assertThat(pressed()).containsExactly("8 weeks", "Linear");
        assertThat(zeroNote().isDisplayed()).isFalse();
        assertThat(magnitudes()).hasSizeGreaterThan(2).startsWith("0");
        assertThat(picture()).isEqualTo(linear);
        awaitAnnouncement(origin.minusDays(55), last, "Linear");
    }

    @Test
    void theButtonsShowTheLastWeeksOrEverything() {
        button("4 weeks").click();
        assertThat(pressed()).containsExactly("4 weeks", "Linear");
        awaitAnnouncement(origin.minusDays(27), last, "Linear");
        assertThat(written()).contains(dayAndMonth(origin)).doesNotContain("Jun", "Jul");
        Object weeks = picture();

        button("All").click();
        assertThat(pressed()).containsExactly("All", "Linear");
        awaitAnnouncement(first, last, "Linear");
        assertThat(written()).contains("Jun", "Jul").doesNotContain(dayAndMonth(origin));
        assertThat(picture()).isNotEqualTo(weeks);

        button("4 weeks").click();
        assertThat(picture()).isEqualTo(weeks);
    }

    @Test
    void theScaleKeepsThePeriodThatIsShown() {
        button("4 weeks").click();
        button("Logarithmic").click();

        assertThat(pressed()).containsExactly("4 weeks", "Logarithmic");
        awaitAnnouncement(origin.minusDays(27), last, "Logarithmic");
    }

    @Test
    void draggingLooksCloserAndADoubleClickShowsEverythingAgain() {
        button("All").click();
        Object everything = picture();
        WebElement plot = browser.find(".chart-area .u-over");
        int quarter = plot.getSize().width / 4;

        new Actions(browser.driver())
                .moveToElement(plot, -quarter, 0)
                .clickAndHold()
                .moveByOffset(2 * quarter, 0)
                .release()
                .perform();

        assertThat(pressed()).containsExactly("Linear");
        assertThat(written())
                .contains(dayAndMonth(origin.minusWeeks(12)))
                .doesNotContain("Jun", "Feb", dayAndMonth(origin));
        assertThat(picture()).isNotEqualTo(everything);
        long length = last.toEpochDay() - first.toEpochDay();
        awaitAnnouncement(
                first.plusDays(Math.round(length * .25)),
                first.plusDays(Math.round(length * .75)),
                "Linear");

        new Actions(browser.driver()).doubleClick(plot).perform();

        assertThat(pressed()).containsExactly("All", "Linear");
        awaitAnnouncement(first, last, "Linear");
        assertThat(picture()).isEqualTo(everything);
    }

    private static WebElement button(String text) {
        return browser.driver()
                .findElement(By.xpath("//*[@id='forecast-chart']//button[.='" + text + "']"));
    }

    private static List<String> pressed() {
        return browser.all("#forecast-chart button[aria-pressed=true]").stream()
                .map(WebElement::getText)
                .toList();
    }

    private static WebElement zeroNote() {
        return browser.find(".chart-area + .chart-note");
    }

    /// Every pixel that is drawn.
    private static Object picture() {
        return browser.evaluate("document.querySelector('#forecast-chart canvas').toDataURL()");
    }

    private static List<String> written() {
        return ((List<?>) browser.evaluate("window.written"))
                .stream().map(String::valueOf).toList();
    }

    /// What is written at the axis of values, from the bottom to the top.
    private static List<String> magnitudes() {
        return written().stream().filter(each -> each.matches("0|[1-9]\\d*K")).toList();
    }

    private static String dayAndMonth(LocalDate date) {
        return DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH).format(date);
    }

    /// What a screen reader says comes after a pause.
    private static void awaitAnnouncement(LocalDate from, LocalDate to, String scale) {
        String sentence =
                "Shown: " + DATE.format(from) + " to " + DATE.format(to) + ", scale: " + scale;
        WebElement live = browser.find("#forecast-chart [aria-live]");
        browser.await(() -> sentence.equals(live.getDomProperty("textContent")));
    }
}
