package predictcovid.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import predictcovid.web.Lake;
import predictcovid.web.PlaceRuns;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How people find a place among those that are easily mistaken for each other.
class SearchIT extends Viewing {
    private static final String PLACES = "/runs/current/places?lang=pt-BR";

    @BeforeAll
    static void publish() throws Exception {
        new Lake(folder)
                .publish(
                        PlaceRuns.of(
                                "r1",
                                run -> {
                                    run.putArray("charts");
                                    rename((ArrayNode) run.at("/places/forecast"));
                                }));
        viewer = PackagedViewer.of(folder);
    }

    private static void rename(ArrayNode places) {
        ObjectNode brazil = (ObjectNode) places.get(2);
        for (String place :
                List.of(
                        "CIV Cote d'Ivoire",
                        "CZE Czech Republic",
                        "COD Democratic Republic of Congo",
                        "COG Congo",
                        "GBR United Kingdom",
                        "KOR South Korea",
                        "MMR Myanmar",
                        "NLD Netherlands",
                        "PRK North Korea",
                        "TUR Turkey",
                        "UKR Ukraine",
                        "USA United States",
                        "VIR United States Virgin Islands")) {
            places.add(
                    brazil.deepCopy()
                            .put("code", place.substring(0, 3))
                            .put("name", place.substring(4)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "uk, Reino Unido",
        "EUA, Estados Unidos",
        "holanda, Países Baixos",
        "holland, Países Baixos",
        "czechia, Tchéquia",
        "turkiye, Turquia",
        "burma, Mianmar (Birmânia)",
        "drc, Congo - Kinshasa",
        "ivory coast, Costa do Marfim",
        "great britain, Reino Unido",
        "congo, República do Congo"
    })
    void enterOpensThePlaceThatIsCalledSo(String text, String name) {
        browser.go(viewer.address() + PLACES);
        browser.find("#q").sendKeys(text);
        browser.press(Keys.ENTER);

        browser.await("main h1:not(#places)", Duration.ofSeconds(20));
        assertThat(browser.text("h1")).startsWith(name + ": previsão de");
    }

    @ParameterizedTest
    @CsvSource({
        "america, 'Estados Unidos, Ilhas Virgens Americanas'",
        "england, Reino Unido",
        "coreia, 'Coreia do Sul, Coreia do Norte'",
        "congoo, República do Congo"
    })
    void elseItSuggestsPlaces(String text, String names) {
        browser.go(viewer.address() + PLACES);
        browser.find("#q").sendKeys(text);
        browser.press(Keys.ENTER);

        browser.await(".suggested", Duration.ofSeconds(20));
        assertThat(browser.text("#suggested"))
                .isEqualTo(
                        "“"
                                + text
                                + "” não é o nome inteiro de um só lugar. Você quis dizer um"
                                + " destes?");
        assertThat(browser.all(".suggested a").stream().map(WebElement::getText))
                .containsExactlyElementsOf(List.of(names.split(", ", -1)));
        assertThat(browser.find(".suggested").getAccessibleName())
                .isEqualTo(browser.text("#suggested"));
        assertThat(browser.find("#q").getDomProperty("value")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Côte d’I, Costa do Marfim CIV",
        "uk, 'Reino Unido GBR, Ucrânia UKR'",
        "brasil, Brasil BRA",
        "holl, Países Baixos NLD"
    })
    void whatIsTypedSuggestsByTheBeginningsOfAllNames(String text, String names) {
        browser.go(viewer.address() + PLACES);
        browser.find("#q").sendKeys(text);

        browser.await(".options li", Duration.ofSeconds(20));
        assertThat(browser.all("main .options li").stream().map(WebElement::getText))
                .containsExactlyElementsOf(List.of(names.split(", ", -1)));
    }

    @Test
    void whatNoPlaceIsCalledIsSaid() {
        browser.go(viewer.address() + PLACES);
        browser.find("#q").sendKeys("rea");

        browser.await(
                () -> browser.text("main .suggesting [role=status]").startsWith("Nenhum lugar"));
        assertThat(browser.all("main .options li")).isEmpty();
    }
}
