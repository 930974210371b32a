package predictcovid.run.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.run.input.WrongSettings;
import predictcovid.series.Area;
import predictcovid.series.Geography;

class NamedPlacesTest {
    private final NamedPlaces named =
            new NamedPlaces(
                    new Geography(
                            List.of(
                                    area("US", "United States"),
                                    area("06", "California"),
                                    area("51", "Virginia"),
                                    area("54", "West Virginia")),
                            "US"));

    @Test
    void findsCodesAndNamesAsPeopleWriteThem() {
        assertThat(named.codes(List.of("06", "virginia", "wv", "EUA", "Califórnia")))
                .containsExactly("06", "51", "54", "US", "06");
        assertThat(named.codes(List.of())).containsExactly("US");
    }

    @Test
    void namesTheNearestPlacesOfAllThatAreUnknown() {
        assertThatThrownBy(() -> named.codes(List.of("Virgina", "06", "west", "Atlantis")))
                .isInstanceOfSatisfying(
                        WrongSettings.class,
                        wrong ->
                                assertThat(wrong.faults().getFirst().in(Locale.ENGLISH))
                                        .startsWith(
                                                "There is no place Virgina (Virginia?), west (West"
                                                        + " Virginia?), Atlantis: "));
    }

    private static Area area(String code, String name) {
        return new Area(code, name, 1e6, Optional.empty());
    }
}
