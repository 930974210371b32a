package predictcovid.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static predictcovid.series.SmallCountry.ALDA;
import static predictcovid.series.SmallCountry.BREN;
import static predictcovid.series.SmallCountry.CORA;
import static predictcovid.series.SmallCountry.DUNE;
import static predictcovid.series.SmallCountry.EAST;
import static predictcovid.series.SmallCountry.GEOGRAPHY;
import static predictcovid.series.SmallCountry.NATION;
import static predictcovid.series.SmallCountry.WEST;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GeographyTest {
    @Test
    void numbersAreasFirstAndRegionsAfterThem() {
        assertThat(GEOGRAPHY.series()).isEqualTo(7);
        assertThat(GEOGRAPHY.names())
                .containsExactly(
                        "Name of N",
                        "Name of A",
                        "Name of B",
                        "Name of C",
                        "Name of D",
                        "west",
                        "east");
    }

    @Test
    void findsAnAreaByItsCode() {
        assertThat(GEOGRAPHY.indexOf("C")).isEqualTo(CORA);
        assertThat(GEOGRAPHY.indexOf("west")).isEqualTo(-1);
    }

    @Test
    void partsAreAllAreasButTheNation() {
        assertThat(GEOGRAPHY.nation()).isEqualTo(NATION);
        assertThat(GEOGRAPHY.parts()).containsExactly(ALDA, BREN, CORA, DUNE);
    }

    @Test
    void theNationNeedNotComeFirst() {
        Geography last = new Geography(List.of(area("A", 1, "west"), area("N", 2, null)), "N");

        assertThat(last.nation()).isEqualTo(1);
        assertThat(last.parts()).containsExactly(0);
        assertThat(last.regionOf(0)).isEqualTo(2);
    }

    @Test
    void anAreaBelongsToItsRegionElseToTheNation() {
        assertThat(GEOGRAPHY.regionOf(BREN)).isEqualTo(WEST);
        assertThat(GEOGRAPHY.regionOf(CORA)).isEqualTo(EAST);
        assertThat(GEOGRAPHY.regionOf(DUNE)).isEqualTo(NATION);
        assertThat(GEOGRAPHY.regionOf(NATION)).isEqualTo(NATION);
        assertThat(GEOGRAPHY.regionOf(EAST)).isEqualTo(EAST);
    }

    @Test
    void knowsTheMembersOfARegion() {
        assertThat(GEOGRAPHY.members(WEST)).containsExactly(ALDA, BREN);
        assertThat(GEOGRAPHY.members(EAST)).containsExactly(CORA);
    }

    @Test
    void aRegionHasTheInhabitantsOfItsMembers() {
        assertThat(GEOGRAPHY.population(BREN)).isEqualTo(200_000);
        assertThat(GEOGRAPHY.population(WEST)).isEqualTo(500_000);
    }

    @Test
    void aRegionsInhabitantsAreThoseThatAreKnown() {
        Geography some =
                new Geography(
                        List.of(
                                area("N", Double.NaN, null),
                                area("A", 7, "west"),
                                area("B", Double.NaN, "west"),
                                area("C", Double.NaN, "east")),
                        "N");

        assertThat(some.population(0)).isNaN();
        assertThat(some.population(4)).isEqualTo(7);
        assertThat(some.population(5)).isNaN();
    }

    @Test
    void aPlaceWithoutInhabitantsIsOfUnknownSize() {
        for (double none : new double[] {0, -5, Double.POSITIVE_INFINITY}) {
            assertThat(area("A", none, null).population()).isNaN();
        }
    }

    @Test
    void refusesTwoAreasOfOneCode() {
        List<Area> areas = List.of(area("N", 1, null), area("A", 1, null), area("A", 1, null));

        assertThatThrownBy(() -> new Geography(areas, "N"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesANationThatIsNotAnArea() {
        List<Area> areas = List.of(area("N", 1, null));

        assertThatThrownBy(() -> new Geography(areas, "World"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("World");
    }

    private static Area area(
            String code, double population, @org.jspecify.annotations.Nullable String region) {
        return new Area(code, code, population, Optional.ofNullable(region));
    }
}
