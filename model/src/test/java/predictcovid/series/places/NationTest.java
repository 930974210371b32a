package predictcovid.series.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Place;

/// The places of one nation, whose sum has its name.
class NationTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Place ACRE = new Place("AC", "Acre", Optional.of("Norte"));
    private static final Place BAHIA = new Place("BA", "Bahia", Optional.of("Brasil"));

    @Test
    void theSumOfAllHasTheNationsNameAndIsNoRegion() {
        PlacesAsOf places = of("Acre");

        assertThat(places.geography().names()).containsExactly("Brasil", "Acre", "Bahia", "Norte");
        assertThat(places.geography().areas().getLast().region()).isEmpty();
        assertThat(places.series(Measure.CASES, 0).orElseThrow().sum(FIRST, FIRST)).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Brasil", "brazil", "BRA", "World", "mundo"})
    void theNationIsAskedForByAllItsNamesAndAsTheWorldOfTheFile(String name) {
        assertThat(of(name).asked()).isEqualTo(of(name).geography().nation()).isZero();
    }

    private static PlacesAsOf of(String asked) {
        List<Observation> rows = new ArrayList<>();
        for (int day = 0; day < 80; day++) {
            rows.add(new Observation(ACRE, FIRST.plusDays(day), 10));
            rows.add(new Observation(BAHIA, FIRST.plusDays(day), 20));
        }
        return PlacesAsOf.of(
                Map.of(Measure.CASES, rows),
                Map.of(),
                LocalDate.MAX,
                PlaceOptions.STANDARD,
                asked,
                "Brasil");
    }
}
