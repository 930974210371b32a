package predictcovid.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.catalog.ManifestPlaces.LeftOut;
import predictcovid.catalog.ManifestPlaces.Place;

class ManifestPlacesTest {
    @Test
    void tellsPlacesWithoutForecastFromThoseThatLackOnlyOneTarget() {
        ManifestPlaces places =
                new ManifestPlaces(
                        LocalDate.EPOCH,
                        List.of(place("BRA"), place("DEU"), place("PRT")),
                        List.of(
                                leftOut("VAT", "wk inc case"),
                                leftOut("BRA", "wk inc death"),
                                leftOut("DEU", "wk inc death"),
                                leftOut("PRT", "wk inc case"),
                                leftOut("VAT", "wk inc death")),
                        Optional.empty());

        assertThat(places.silent()).extracting(LeftOut::code).containsExactly("VAT");
        assertThat(places.lacking())
                .containsOnly(
                        Map.entry(Optional.of("wk inc death"), 2L),
                        Map.entry(Optional.of("wk inc case"), 1L));
    }

    private static Place place(String code) {
        return new Place(code, code, Optional.empty(), List.of());
    }

    private static LeftOut leftOut(String code, String target) {
        return new LeftOut(code, code, Optional.of(target), Map.of());
    }
}
