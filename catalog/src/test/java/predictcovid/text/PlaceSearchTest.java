package predictcovid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceSearchTest {
    /// What a source calls a place.
    private record Place(String code, String name) {}

    private static final PlaceSearch<Place> WORLD = of(ownWorldInData());

    private static final PlaceSearch<Place> UNITED_STATES =
            of(
                    new Place("US", "United States"),
                    new Place("01", "Alabama"),
                    new Place("06", "California"),
                    new Place("11", "District of Columbia"),
                    new Place("13", "Georgia"),
                    new Place("34", "New Jersey"),
                    new Place("36", "New York"),
                    new Place("37", "North Carolina"),
                    new Place("51", "Virginia"),
                    new Place("54", "West Virginia"),
                    new Place("72", "Puerto Rico"));

    private static final PlaceSearch<Place> BRAZIL =
            of(
                    new Place("BR", "Brasil"),
                    new Place("AL", "Alagoas"),
                    new Place("PA", "Pará"),
                    new Place("PB", "Paraíba"),
                    new Place("RN", "Rio Grande do Norte"),
                    new Place("RS", "Rio Grande do Sul"),
                    new Place("SP", "São Paulo"));

    @ParameterizedTest
    @CsvSource({
        "uk, GBR",
        "UK, GBR",
        "U.K., GBR",
        "gb, GBR",
        "great britain, GBR",
        "Grã-Bretanha, GBR",
        "eua, USA",
        "us, USA",
        "usa, USA",
        "U.S.A., USA",
        "united states of america, USA",
        "Estados Unidos da America, USA",
        "holanda, NLD",
        "holland, NLD",
        "the netherlands, NLD",
        "Países Baixos, NLD",
        "czechia, CZE",
        "czech republic, CZE",
        "Tchequia, CZE",
        "Chéquia, CZE",
        "turkiye, TUR",
        "Türkiye, TUR",
        "Turquia, TUR",
        "burma, MMR",
        "Birmânia, MMR",
        "myanmar, MMR",
        "drc, COD",
        "congo-kinshasa, COD",
        "República Democrática do Congo, COD",
        "congo, COG",
        "ivory coast, CIV",
        "Costa do Marfim, CIV",
        "Côte d’Ivoire, CIV",
        "cote d'ivoire, CIV",
        "COTE DIVOIRE, CIV",
        "cabo verde, CPV",
        "east timor, TLS",
        "Timor Leste, TLS",
        "eswatini, SWZ",
        "malvinas, FLK",
        "islas malvinas, FLK",
        "north macedonia, MKD",
        "viet nam, VNM",
        "Russian Federation, RUS",
        "'Korea, South', KOR",
        "hong kong, HKG",
        "st kitts & nevis, KNA",
        "São Tomé, STP",
        "antigua, ATG",
        "bosnia, BIH",
        "mundo, OWID_WRL",
        "kosovo, OWID_KOS",
        "XK, OWID_KOS",
        "guinea, GIN",
        "guinea bissau, GNB",
        "guiné equatorial, GNQ",
        "papua new guinea, PNG",
        "niger, NER",
        "nigeria, NGA",
        "dominica, DMA",
        "república dominicana, DOM",
        "georgia, GEO",
        "ireland, IRL",
        "jersey, JEY",
        "sudan, SDN",
        "oman, OMN",
        "india, IND"
    })
    void opensThePlaceThatIsCalledSo(String text, String code) {
        assertThat(WORLD.find(text)).map(Place::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "america, United States, Estados Unidos",
        "england, United Kingdom, Reino Unido",
        "Inglaterra, United Kingdom, Reino Unido",
        "scotland, United Kingdom, Reino Unido",
        "northern ireland, United Kingdom, Reino Unido",
        "california, United States, Estados Unidos",
        "korea, 'North Korea, South Korea', 'Coreia do Norte, Coreia do Sul'",
        "bissau, Guinea-Bissau, Guiné-Bissau",
        "'islands virgin', 'United States Virgin Islands, British Virgin Islands',"
                + " 'Ilhas Virgens Americanas, Ilhas Virgens Britânicas'",
        "ivory, Cote d'Ivoire, Costa do Marfim",
        "saudi, Saudi Arabia, Arábia Saudita",
        "Germny, Germany, Alemanha",
        "Alemanh, Germany, Alemanha",
        "Brasl, Brazil, Brasil",
        "lemanha, Germany, Alemanha"
    })
    void suggestsInTheReadersLanguageWhereOnlyAPartIsCalledSoOrSeveralAre(
            String text, String english, String brazilian) {
        assertThat(WORLD.find(text)).isEmpty();
        assertThat(WORLD.nearest(text).in(Locale.ENGLISH)).startsWith(english);
        assertThat(WORLD.nearest(text).in(Texts.BRAZIL)).startsWith(brazilian);
    }

    @Test
    void aWholeWordIsNearerThanTheBeginningOfOneAndAnExactNameThanBoth() {
        assertThat(near(WORLD, "america"))
                .containsExactly("United States", "United States Virgin Islands");
        assertThat(near(WORLD, "guinea"))
                .containsExactly(
                        "Guinea", "Guinea-Bissau", "Equatorial Guinea", "Papua New Guinea");
        assertThat(near(WORLD, "ge")).startsWith("Georgia", "Germany");
        assertThat(WORLD.nearest("saint").items()).hasSize(3);
    }

    @Test
    void theSameNamesAreSoughtWherePlacesAreFewer() {
        PlaceSearch<Place> few = of(new Place("UKR", "Ukraine"), new Place("COD", "DR Congo"));

        assertThat(few.find("uk")).isEmpty();
        assertThat(near(few, "uk")).containsExactly("Ukraine");
        assertThat(few.find("congo")).isEmpty();
        assertThat(near(few, "congo")).containsExactly("DR Congo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deutschland", "Atlantis", "q", "", " ", "?", "zz", "01"})
    void suggestsNothingThatIsFar(String text) {
        assertThat(WORLD.find(text)).isEmpty();
        assertThat(WORLD.near(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "US, US",
        "usa, US",
        "EUA, US",
        "01, 01",
        "alabama, 01",
        "al, 01",
        "Califórnia, 06",
        "dc, 11",
        "washington dc, 11",
        "georgia, 13",
        "Geórgia, 13",
        "ga, 13",
        "nova york, 36",
        "Carolina do Norte, 37",
        "virginia, 51",
        "Virgínia Ocidental, 54",
        "porto rico, 72"
    })
    void findsStatesOfTheUnitedStates(String text, String code) {
        assertThat(UNITED_STATES.find(text)).map(Place::code).contains(code);
    }

    @Test
    void aStateIsNoCountryOfItsName() {
        assertThat(UNITED_STATES.find("GEO")).isEmpty();
        assertThat(UNITED_STATES.find("jersey")).isEmpty();
        assertThat(near(UNITED_STATES, "jersey")).containsExactly("New Jersey");
        assertThat(UNITED_STATES.find("1")).isEmpty();
        assertThat(BRAZIL.find("panama")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SP, SP",
        "sp, SP",
        "sao paulo, SP",
        "São Paulo, SP",
        "para, PA",
        "pa, PA",
        "al, AL",
        "brazil, BR",
        "bra, BR"
    })
    void findsStatesOfBrazil(String text, String code) {
        assertThat(BRAZIL.find(text)).map(Place::code).contains(code);
        assertThat(near(BRAZIL, "rio grande"))
                .containsExactly("Rio Grande do Sul", "Rio Grande do Norte");
    }

    @Test
    void placesOfOneNameAreToldApartByTheirCodes() {
        PlaceSearch<Place> cities =
                of(
                        new Place("2201919", "Bom Jesus"),
                        new Place("4302303", "Bom Jesus"),
                        new Place("4302303", "Bom Jesus"),
                        new Place("3506003", "Bauru"));

        assertThat(cities.find("bom jesus")).isEmpty();
        assertThat(cities.unknown("bom jesus"))
                .hasToString("bom jesus (Bom Jesus (2201919), Bom Jesus (4302303)?)");
        assertThat(cities.find("4302303")).isPresent();
        assertThat(cities.unknown("Nowhere")).hasToString("Nowhere");
    }

    private static List<String> near(PlaceSearch<Place> search, String text) {
        return search.near(text).stream().map(Place::name).toList();
    }

    private static List<Place> ownWorldInData() {
        try (BufferedReader places =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        PlaceSearchTest.class.getResourceAsStream(
                                                "owid-places.csv")),
                                StandardCharsets.UTF_8))) {
            return places.lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .map(cells -> new Place(cells[0], cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlaceSearch<Place> of(Place... places) {
        return of(List.of(places));
    }

    private static PlaceSearch<Place> of(List<Place> places) {
        return new PlaceSearch<>(places, Place::code, Place::name);
    }
}
