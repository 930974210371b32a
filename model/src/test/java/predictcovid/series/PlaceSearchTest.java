package predictcovid.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.text.Texts;

class PlaceSearchTest {
    private final PlaceSearch search =
            new PlaceSearch(
                    List.of(
                            place("BRA", "Brazil"),
                            place("BDI", "Burundi"),
                            place("CIV", "Cote d'Ivoire"),
                            place("COD", "Democratic Republic of Congo"),
                            place("COG", "Congo"),
                            place("DEU", "Germany"),
                            place("KOR", "South Korea"),
                            place("MCO", "Monaco"),
                            place("PRK", "North Korea"),
                            place("STP", "Sao Tome and Principe"),
                            place("OWID_WRL", "World")));

    @ParameterizedTest
    @CsvSource({
        "Brazil, BRA",
        "brasil, BRA",
        "BRASIL, BRA",
        "bra, BRA",
        "Alemanha, DEU",
        "Mundo, OWID_WRL",
        "São Tomé, STP",
        "sao tome e principe, STP",
        "Costa do Marfim, CIV",
        "Côte d’Ivoire, CIV",
        "Congo, COG",
        "República Democrática do Congo, COD",
        "Coreia do Sul, KOR"
    })
    void findsAPlaceByItsNameInAnyLanguage(String text, String code) {
        assertThat(search.find(text)).map(Place::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Coreia", "Korea", "Germny", "Atlantis", "Democratic", ""})
    void findsNothingWhereNoPlaceIsCalledSo(String text) {
        assertThat(search.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Germny, Germany, Alemanha",
        "Alemanh, Germany, Alemanha",
        "Brasl, Brazil, Brasil",
        "Korea, 'North Korea, South Korea', 'Coreia do Norte, Coreia do Sul'"
    })
    void suggestsNearNamesInTheReadersLanguage(String text, String english, String brazilian) {
        assertThat(search.near(text).in(Locale.ENGLISH)).isEqualTo(english);
        assertThat(search.near(text).in(Texts.BRAZIL)).isEqualTo(brazilian);
    }

    @Test
    void suggestsNothingThatIsFar() {
        PlaceSearch withoutTheWorld =
                new PlaceSearch(
                        List.of(
                                place("BDI", "Burundi"),
                                place("COG", "Congo"),
                                place("MCO", "Monaco")));

        assertThat(withoutTheWorld.near("Mundo").items()).isEmpty();
        assertThat(search.near("Deutschland").items()).isEmpty();
        assertThat(search.near("").items()).isEmpty();
    }

    private static Place place(String code, String name) {
        return new Place(code, name, Optional.of("Continent"));
    }
}
