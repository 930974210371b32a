package predictcovid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Brazil, Brasil",
        "Germany, Alemanha",
        "World, Mundo",
        "Timor, Timor-Leste",
        "Turkey, Turquia",
        "Czech Republic, Tchéquia",
        "Cote d'Ivoire, Costa do Marfim",
        "Sao Tome and Principe, São Tomé e Príncipe",
        "Saint Lucia, Santa Lúcia",
        "Antigua and Barbuda, Antígua e Barbuda",
        "Kosovo, Kosovo",
        "Aldoria, Aldoria"
    })
    void brazilianReadersReadBrazilianNames(String source, String brazilian) {
        assertThat(PlaceNames.in(Texts.BRAZIL, source)).isEqualTo(brazilian);
        assertThat(PlaceNames.in(Locale.ENGLISH, source)).isEqualTo(source);
        assertThat(new PlaceName(source).in(Texts.BRAZIL)).isEqualTo(brazilian);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe, Europa",
        "North America, América do Norte",
        "Russian Federation, Rússia",
        "England, England",
        "Salvador, Salvador"
    })
    void regionsAndOtherSourcesNamesAreKnownToo(String source, String brazilian) {
        assertThat(PlaceNames.in(Texts.BRAZIL, source)).isEqualTo(brazilian);
    }

    @Test
    void aPlaceHasManyNames() {
        assertThat(PlaceNames.all("STP", "Sao Tome and Principe"))
                .containsExactlyInAnyOrder("sao tome principe", "sao tome");
        assertThat(PlaceNames.all("DEU", "Germany"))
                .containsExactlyInAnyOrder("germany", "alemanha");
        assertThat(PlaceNames.all("", "Brazil")).contains("brasil");
        assertThat(PlaceNames.all("COD", "Democratic Republic of Congo"))
                .contains("congo kinshasa", "republica democratica do congo")
                .doesNotContain("congo");
        assertThat(PlaceNames.all("COG", "Congo")).doesNotContain("republic", "republica");
        assertThat(PlaceNames.all("MMR", "Myanmar"))
                .containsExactlyInAnyOrder(
                        "myanmar",
                        "myanmar burma",
                        "burma",
                        "mianmar",
                        "mianmar birmania",
                        "birmania");
        assertThat(PlaceNames.all("ALD", "Aldoria")).containsExactly("aldoria");
    }

    @Test
    void aPlaceHasCodesAndACountryHasStates() {
        assertThat(PlaceNames.codes("DEU", "Germany")).containsExactlyInAnyOrder("deu", "de");
        assertThat(PlaceNames.codes("13", "Georgia")).containsExactlyInAnyOrder("13", "ga", "usga");
        assertThat(PlaceNames.codes("CE", "Ceará")).containsExactlyInAnyOrder("ce", "brce", "23");
        assertThat(PlaceNames.codes("GE", "Georgia")).containsExactlyInAnyOrder("ge", "geo");
        assertThat(PlaceNames.codes("", "Georgia")).containsExactlyInAnyOrder("ge", "geo");
        assertThat(PlaceNames.codes("ALD", "Aldoria")).containsExactly("ald");
        assertThat(PlaceNames.parts("BRA", "Brazil")).contains("sao paulo").hasSize(28);
        assertThat(PlaceNames.parts("DEU", "Germany")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Brasil, CE, Ceará",
        "Brasil, ce, Ceará",
        "Brasil, 23, Ceará",
        "Brazil, BR-CE, Ceará",
        "Brasil, DF, Distrito Federal",
        "United States, 6, California",
        "United States, 06, California",
        "United States, CA, California",
        "United States, US-DC, District of Columbia",
        "World, BRA, Brazil",
        "World, br, Brazil",
        "World, CA, Canada",
        "World, 23, ",
        "Brasil, XX, ",
        "Brasil, Ceará, ",
        "Total, CE, ",
        "Germany, 06, "
    })
    void aCodeTellsThePlaceOfAWhole(String whole, String code, @Nullable String name) {
        assertThat(PlaceNames.ofCode(whole, code)).isEqualTo(Optional.ofNullable(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"World", "mundo", "MUNDO"})
    void theWorldIsTheWorldInEveryLanguage(String text) {
        assertThat(PlaceNames.isWorld(text)).isTrue();
        assertThat(PlaceNames.isWorld("Mundau")).isFalse();
    }

    @Test
    void noAccentCapitalOrSignMatters() {
        assertThat(List.of("Côte d’Ivoire", "COTE D'IVOIRE", "cote-d ivoire"))
                .allMatch(name -> PlaceNames.plain(name).equals("cote d ivoire"));
        assertThat(PlaceNames.plain("St. Kitts & Nevis"))
                .isEqualTo(PlaceNames.plain("Saint Kitts and Nevis"));
    }

    @Test
    void aNoticeNamesPlacesInItsOwnLanguage() {
        Notice notice =
                new Notice(
                        "sample.inner",
                        new SpokenList(List.of(new PlaceName("Brazil"), new PlaceName("Spain"))));

        assertThat(notice.in(Texts.BRAZIL)).contains("Brasil, Espanha");
        assertThat(notice.in(Locale.ENGLISH)).contains("Brazil, Spain");
    }
}
