package predictcovid.series.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Panel;
import predictcovid.series.Place;
import predictcovid.target.Event;
import predictcovid.target.Kind;

class ShareSeriesTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 7);
    private static final Measure SHARE =
            new Measure(Event.POSITIVES, Optional.of("flu"), Kind.SHARE);
    private static final Place LARGE = new Place("L", "Large", Optional.of("Land"));
    private static final Place SMALL = new Place("S", "Small", Optional.of("Land"));

    /// (3 × 0.1 + 1 × 0.3) ÷ 4 = 0.15.
    @Test
    void theWholeHasTheMeanOfItsPlacesByTheirInhabitants() {
        Panel weeks = weeks(7, Map.of(LARGE, 3e6, SMALL, 1e6));

        assertThat(weeks.value(1, 10)).isEqualTo(0.1, within(1e-12));
        assertThat(weeks.value(2, 10)).isEqualTo(0.3, within(1e-12));
        assertThat(weeks.value(0, 10)).isEqualTo(0.15, within(1e-12));
    }

    @Test
    void aWeekHasTheMeanOfItsDaysAndPlacesOfUnknownSizeCountAlike() {
        Panel weeks = weeks(1, Map.of(LARGE, 3e6));

        assertThat(weeks.value(1, 10)).isEqualTo(0.1, within(1e-12));
        assertThat(weeks.value(0, 10)).isEqualTo(0.2, within(1e-12));
    }

    private static Panel weeks(int step, Map<Place, Double> people) {
        List<Observation> rows = new ArrayList<>();
        for (int day = 0; day <= 7 * 20; day += step) {
            rows.add(new Observation(LARGE, FIRST.plusDays(day), 0.1));
            rows.add(new Observation(SMALL, FIRST.plusDays(day), 0.3));
        }
        PlacesAsOf places =
                PlacesAsOf.of(
                        Map.of(SHARE, rows),
                        people,
                        FIRST.plusDays(7 * 20),
                        PlaceOptions.STANDARD,
                        "Land",
                        "Land");
        return WeeklyPanel.of(places).panel(SHARE).orElseThrow();
    }
}
