package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import predictcovid.web.Lake;
import predictcovid.web.PlaceRuns;
import predictcovid.web.Skills;

/// A place is found from every page.
class HeaderSearchIT extends Viewing {
    @BeforeAll
    static void publish() throws Exception {
        Lake lake = new Lake(folder);
        lake.publish(PlaceRuns.of("r1", run -> run.putArray("charts")));
        Skills.publish(lake, Skills.of("RSV Forecast Hub", "wk inc rsv hosp"));
        viewer = PackagedViewer.of(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "/, en, atlantida, Atlântida, ATL",
        "/runs, pt-BR, alem, Alemanha, DEU",
        "/skill, en, DEU, Germany, DEU",
        "/runs/r1, pt-BR, brazil, Brasil, BRA",
        "/runs/current/places/DEU, en, brasil, Brazil, BRA",
        "/runs/current/places, en, germ, Germany, DEU",
        "/runs/current/map, pt-BR, mund, Mundo, OWID_WRL"
    })
    void whatIsTypedOnAnyPageSuggestsPlaces(
            String page, String language, String typed, String name, String code) {
        browser.go(viewer.address() + page + "?lang=" + language);
        WebElement input = browser.find("#find");
        input.sendKeys(typed);
        browser.await(".find .options li", Browser.PATIENCE);
        assertThat(browser.text(".find .options li")).startsWith(name);
        assertThat(input.getDomAttribute("aria-expanded")).isEqualTo("true");

        browser.press(Keys.ARROW_DOWN);
        assertThat(input.getDomAttribute("aria-activedescendant"))
                .isEqualTo(browser.find(".find .options li").getDomAttribute("id"));
        browser.press(Keys.ESCAPE);
        assertThat(browser.find(".find .options").isDisplayed()).isFalse();
        input.sendKeys(" ");
        browser.await(".find .options li", Browser.PATIENCE);
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.awaitChart();
        assertThat(browser.evaluate("location.pathname")).isEqualTo("/runs/current/places/" + code);
    }

    /// By the keyboard alone it opens; by a finger, too.
    @ParameterizedTest
    @ValueSource(ints = {360, 320})
    void onATelephoneAGlassOpensIt(int width) {
        browser.resize(width, 740);
        browser.go(viewer.address() + "/runs");
        assertThat(browser.find(".find .suggesting").getRect().getWidth()).isLessThan(4);

        browser.find(".find label").click();

        assertThat(browser.find("#find").getRect().getWidth()).isGreaterThan(200);
        browser.find("#find").sendKeys("bra");
        browser.await(".find .options li", Browser.PATIENCE);
        assertThat(Axe.violations(browser)).isEmpty();
        assertThat((Long) browser.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/runs", "/runs/current/places", "/runs/current/places/BRA"})
    void everybodyCanUseIt(String page) {
        for (String scheme : new String[] {"light", "dark"}) {
            browser.prefer(scheme);
            browser.go(viewer.address() + page + "?lang=pt-BR");
            assertThat(Axe.violations(browser)).as(scheme).isEmpty();
        }
    }

    @Test
    void withoutScriptsItIsAPlainForm() {
        try (Browser plain = Browser.withoutScripts()) {
            plain.go(viewer.address() + "/runs");
            plain.find("#find").sendKeys("Brasil", Keys.ENTER);
            plain.await(".answer", Browser.PATIENCE);
            assertThat(plain.text("h1")).startsWith("Brazil");
            plain.go(viewer.address() + "/skill");
            plain.find("#find").sendKeys("an", Keys.ENTER);
            plain.await("#suggested", Browser.PATIENCE);
        }
    }
}
