package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;
import predictcovid.web.Lake;
import predictcovid.web.PlaceRuns;

/// What people do with the places of a run. The numbers are those of `PlaceTables`.
class PlaceIT extends Viewing {
    private static final String BRAZIL = "/runs/current/places/BRA";

    @BeforeAll
    static void publish() throws Exception {
        Lake lake = new Lake(folder);
        lake.publish(PlaceRuns.of("r1", run -> run.putArray("charts")));
        lake.publish(PlaceRuns.of("r2", run -> run.putArray("charts")));
        lake.write("history/runs/r1/forecasts.parquet", "PAR1 no more");
        viewer = PackagedViewer.of(folder);
    }

    /// On the 28th day: 1.28 times 1,000; an interval of 50 % from 0.75 to 1.25 times that.
    @Test
    void theChartIsDrawnWithThreeIntervalsAndReadWithTheKeyboard() {
        browser.go(viewer.address() + BRAZIL);
        browser.awaitChart();
        assertThat(browser.find(".chart-fallback").isDisplayed()).isFalse();
        assertThat(browser.text(".chart-unit")).isEqualTo("new cases a day");

        browser.find(".chart-area").sendKeys(Keys.END);

        assertThat(valueText())
                .contains("day 28 of the forecast", "forecast: 1,280")
                .contains("50% interval: 960 – 1,600")
                .contains("80% interval: 768 – 1,792")
                .contains("95% interval: 672 – 1,888");
        assertThat(browser.all(".chart-reading .chart-key-middle-band")).hasSize(1);
        browser.find(".chart-area").sendKeys(Keys.HOME);
        assertThat(valueText()).contains("Jan 25, 2020", "observed: 1,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {BRAZIL, BRAZIL + "?target=wk%20inc%20death&lang=pt-BR"})
    void theFirstScreenOfATelephoneShowsTheAnswerAndTheChart(String page) {
        browser.resize(360, 740);
        browser.go(viewer.address() + page);
        browser.awaitChart();

        assertThat(browser.find(".lead").getRect().getY()).isGreaterThan(0);
        Rectangle chart = browser.find(".chart-area").getRect();
        assertThat(chart.getY() + chart.getHeight()).isLessThanOrEqualTo(740);
    }

    /// Headline, badge and reading speak of the fourth week.
    @Test
    void everythingSaidOfAForecastIsOfItsEnd() {
        browser.go(viewer.address() + BRAZIL + "?target=wk%20inc%20case");
        browser.awaitChart();

        assertThat(browser.text(".lead")).contains("about 7,280", "the week to August 15, 2020");
        assertThat(browser.text(".badge").replace('\u00a0', ' '))
                .isEqualTo(
                        "steady 54% chance of more and 46% of less in 4 weeks than was observed last");
        assertThat(browser.text(".chart-date")).contains("Aug 15, 2020", "week 4");
        assertThat(browser.text("#reasons + p")).contains("the week to August 15, 2020");
    }

    @Test
    void aDayThatWasNotReportedIsNoData() {
        browser.go(viewer.address() + BRAZIL);
        browser.awaitChart();
        WebElement chart = browser.find(".chart-area");
        chart.sendKeys(Keys.END);
        for (int back = 0; back < 28 + 10; back++) {
            chart.sendKeys(Keys.ARROW_LEFT);
        }

        assertThat(valueText()).contains("Jul 13, 2020", "observed: no data");
    }

    private static String valueText() {
        return String.valueOf(browser.find(".chart-area").getDomAttribute("aria-valuetext"));
    }

    @Test
    void eachTargetHasAChartAndTheNextPlaceKeepsIt() {
        browser.go(viewer.address() + BRAZIL);
        browser.awaitChart();

        browser.follow(".tabs a:last-child");
        browser.awaitChart();

        assertThat(browser.text("h1")).isEqualTo("Brazil: forecast of deaths a week");
        assertThat(browser.text(".chart-unit")).isEqualTo("deaths a week");
        browser.find(".chart-area").sendKeys(Keys.END);
        assertThat(valueText()).contains("week 4 of the forecast", "forecast: 73");

        browser.follow("nav.languages a[lang=pt-BR]");
        browser.awaitChart();
        assertThat(browser.text("h1")).isEqualTo("Brasil: previsão de mortes por semana");

        browser.follow("[rel=prev]");
        assertThat(browser.text("h1")).isEqualTo("Atlântida: previsão de casos novos por semana");
        browser.awaitChart();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/runs/current/places"})
    void typingSuggestsPlacesAndTheArrowsChooseOne(String page) {
        browser.go(viewer.address() + page);
        WebElement search = browser.find("#q");

        search.sendKeys("br");
        assertThat(suggestions()).containsExactly("Brazil BRA");
        assertThat(Axe.violations(browser)).isEmpty(); // in another window: the list is left
        search.sendKeys("a");
        assertThat(suggestions()).containsExactly("Brazil BRA");
        assertThat(search.getAriaRole()).isEqualTo("combobox");
        assertThat(search.getDomAttribute("aria-expanded")).isEqualTo("true");
        browser.press(Keys.ESCAPE);
        assertThat(browser.all(".options li").stream().filter(WebElement::isDisplayed)).isEmpty();

        search.clear();
        search.sendKeys("ATLÂNT");
        assertThat(suggestions()).containsExactly("Atlântida ATL");
        assertThat(search.getDomAttribute("aria-activedescendant")).isNull();
        browser.press(Keys.ARROW_DOWN);
        assertThat(search.getDomAttribute("aria-activedescendant")).isEqualTo("q-list-0");
        browser.press(Keys.ARROW_UP);
        assertThat(search.getDomAttribute("aria-activedescendant")).isNull();
        browser.press(Keys.ARROW_UP);
        browser.press(Keys.ENTER);

        browser.await(() -> browser.text("h1").startsWith("Atlântida: forecast"));
        browser.awaitChart();
    }

    private static List<String> suggestions() {
        browser.await(".options li", Browser.PATIENCE);
        return browser.all(".options li").stream().map(WebElement::getText).toList();
    }

    @Test
    void aSuggestionIsFollowedByAPress() {
        browser.go(viewer.address() + "/runs/r2/places?lang=pt-BR");
        browser.find("#q").sendKeys("alem");
        assertThat(suggestions()).containsExactly("Alemanha DEU");

        browser.follow(".options li");

        assertThat(browser.text("h1")).startsWith("Alemanha");
        assertThat(browser.evaluate("location.pathname")).isEqualTo("/runs/r2/places/DEU");
    }

    /// Germany has no forecast by the week.
    @Test
    void thePlacesAreSortedFilteredAndComparedByAnotherTarget() {
        browser.go(viewer.address() + "/runs/current/places");
        assertThat(names()).containsExactly("World", "Atlântida", "Brazil", "Germany");

        browser.follow(".dashboard thead th:first-child a");
        browser.follow(".dashboard thead th:first-child a");
        assertThat(names()).containsExactly("World", "Germany", "Brazil", "Atlântida");
        assertThat(browser.find(".dashboard thead th").getDomAttribute("aria-sort"))
                .isEqualTo("descending");

        browser.follow(".tabs a:last-child");
        assertThat(names()).containsExactly("World", "Germany", "Brazil", "Atlântida");
        assertThat(browser.text(".dashboard tbody tr:first-child"))
                .contains("World", "70", "71", "73", "+4%", "steady");

        browser.follow(".weeks a");
        assertThat(browser.text(".dashboard tbody tr:first-child")).contains("+1%");
        browser.find("#trend").sendKeys("grow");
        browser.await(() -> browser.text(".found").equals("No place is found."));
        assertThat((String) browser.evaluate("location.search"))
                .contains("trend=growing", "week=1", "target=wk+inc+death", "sort=place");
        assertThat(names()).containsExactly("World");
    }

    @Test
    void theMapLeadsToAPlaceAndIsColouredByWhatIsChosen() {
        browser.go(viewer.address() + "/runs/current/places");
        browser.follow(".map-link");
        assertThat(browser.all(".map [data-code]")).hasSize(2);
        assertThat(browser.find(".map [data-code=BRA] title").getDomProperty("textContent"))
                .isEqualTo("Brazil: 54%");

        browser.find("#shade").sendKeys("the change");
        browser.await(
                () -> browser.evaluate("location.search").toString().contains("shade=change"));
        assertThat(browser.find(".map [data-code=BRA] title").getDomProperty("textContent"))
                .isEqualTo("Brazil: +4%");

        browser.follow(".map path[data-code=BRA]");
        assertThat(browser.text("h1")).isEqualTo("Brazil: forecast of new cases a week");
        browser.awaitChart();
    }

    private static List<String> names() {
        return browser.all(".dashboard tbody a").stream().map(WebElement::getText).toList();
    }

    /// One feature doubles the forecast and one halves it: bars of one length to both sides.
    @Test
    void barsShowWhichWayTheFeaturesMovedTheForecast() {
        browser.go(viewer.address() + BRAZIL + "?target=wk%20inc%20death");

        List<Rectangle> bars =
                browser.all(".effects .bar").stream().map(WebElement::getRect).toList();

        assertThat(bars).hasSize(5);
        assertThat(bars.getFirst().getWidth()).isGreaterThan(80);
        assertThat(bars.get(1).getWidth()).isCloseTo(bars.getFirst().getWidth(), within(2));
        assertThat(bars.get(1).getX() + bars.get(1).getWidth())
                .isCloseTo(bars.getFirst().getX(), within(2));
    }

    @Test
    void withoutScriptsNothingIsMissing() {
        try (Browser plain = Browser.withoutScripts()) {
            plain.go(viewer.address() + "/");
            plain.find("#q").sendKeys("brasil");
            plain.follow(".search button");

            assertThat(plain.text(".lead")).contains("about 1,280 new cases expected on");
            assertThat(plain.find(".chart-fallback").isDisplayed()).isTrue();
            assertThat(plain.all("section[aria-labelledby=table] .wide tbody tr")).hasSize(28);
            plain.find("details summary").click();
            assertThat(plain.text("details table")).contains("Jul 23, 2020 1,000");
            plain.follow(".neighbours .all");
            assertThat(plain.all(".dashboard .spark .fan")).hasSize(3);
            plain.find("#trend").sendKeys("declining");
            plain.follow(".filter button");
            assertThat(plain.all(".dashboard tbody tr")).hasSize(1);
            plain.find("#q").sendKeys("alem");
            plain.follow(".search button");
            assertThat(plain.text("#suggested")).contains("“alem” is not the whole name");
            assertThat(plain.text(".suggested a")).isEqualTo("Germany");
            plain.follow(".suggested a");
            assertThat(plain.text("h1")).startsWith("Germany");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/runs/current/places",
                "/runs/current/places?sort=rise&order=asc&week=1&trend=steady",
                "/runs/current/map",
                "/runs/current/map?shade=rate&week=1",
                "/runs/current/places?q=ge",
                "/runs/current/places?q=lemuria",
                BRAZIL,
                BRAZIL + "?target=wk%20inc%20death",
                "/runs/r1/places/ATL",
                "/runs/r2/places/ATL"
            })
    void everybodyCanUseThePageAndItFitsATelephone(String page) {
        for (String language : new String[] {"en", "pt-BR"}) {
            browser.go(
                    viewer.address()
                            + page
                            + (page.contains("?") ? "&" : "?")
                            + "lang="
                            + language);
            browser.driver()
                    .executeScript(
                            "document.querySelectorAll('details').forEach(each => { each.open = true; })");
            for (int width : new int[] {1440, 320}) {
                for (String scheme : new String[] {"light", "dark"}) {
                    browser.prefer(scheme);
                    browser.resize(width);
                    if (!browser.all("#forecast-chart").isEmpty()) {
                        browser.awaitChart();
                    }
                    assertThat(Axe.violations(browser)).as(scheme + " " + width).isEmpty();
                }
            }
            assertThat((Long) browser.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
        }
    }
}
