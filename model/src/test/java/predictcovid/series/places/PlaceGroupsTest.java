package predictcovid.series.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static predictcovid.series.places.Rows.ALDORIA;
import static predictcovid.series.places.Rows.BRUMA;
import static predictcovid.series.places.Rows.CORVIA;
import static predictcovid.series.places.Rows.MONDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.series.Area;
import predictcovid.series.Backlog;
import predictcovid.series.Measure;
import predictcovid.series.Observation;
import predictcovid.series.Panel;
import predictcovid.target.Event;
import predictcovid.target.Kind;

/// Norda has Aldoria and Bruma, Suda has Corvia.
class PlaceGroupsTest {
    private static final int DAYS = 126;
    private static final Measure SHARE = new Measure(Event.POSITIVES, Optional.empty(), Kind.SHARE);

    private final Rows rows = new Rows();

    @Test
    void aRegionIsTheSumOfItsPlacesAndTheNationThatOfItsRegions() {
        rows.cases(ALDORIA, DAYS, day -> 40 + day % 5)
                .cases(BRUMA, DAYS, day -> day % 7 == 2 ? 70 + day : 0)
                .cases(CORVIA, DAYS, day -> 11 + day % 3)
                .people(ALDORIA, 2e6)
                .people(BRUMA, 3e6)
                .people(CORVIA, 4e6);

        PlacesAsOf towns = rows.all("Terra");
        PlacesAsOf regions = rows.regions("Terra", "Terra");

        assertThat(regions.geography().areas())
                .extracting(Area::code, Area::name, Area::population)
                .containsExactly(
                        tuple("OWID_WRL", "Terra", 9e6),
                        tuple("N", "Norda", 5e6),
                        tuple("S", "Suda", 4e6));
        Panel ofTowns = weeks(towns, Measure.CASES);
        Panel ofRegions = weeks(regions, Measure.CASES);
        assertThat(ofRegions.steps()).isEqualTo(ofTowns.steps()).isGreaterThan(15);
        for (int week = 1; week < ofTowns.steps(); week++) {
            assertThat(ofRegions.value(1, week))
                    .isEqualTo(ofTowns.value(1, week) + ofTowns.value(2, week));
            assertThat(ofRegions.value(2, week)).isEqualTo(ofTowns.value(3, week));
            assertThat(ofRegions.value(0, week))
                    .isEqualTo(ofTowns.value(0, week))
                    .isEqualTo(ofRegions.value(1, week) + ofRegions.value(2, week));
        }
    }

    @Test
    void theBacklogOfAPlaceIsLiftedFromItsRegionToo() {
        rows.cases(ALDORIA, DAYS, day -> day == 110 ? 5000 : 40 + day % 5)
                .cases(BRUMA, DAYS, _ -> 900)
                .cases(CORVIA, DAYS, _ -> 10);

        PlacesAsOf regions = rows.regions("Terra", "Terra");
        ReportedSeries norda = regions.series(Measure.CASES, 1).orElseThrow();

        LocalDate day = MONDAY.plusDays(110);
        assertThat(norda.backlogs()).extracting(Backlog::date).containsExactly(day);
        assertThat(norda.sum(day, day)).isCloseTo(942, within(30.0));
        assertThat(regions.asReported().series(Measure.CASES, 1).orElseThrow().sum(day, day))
                .isEqualTo(5900);
    }

    @Test
    void aRunMayBeAboutARegion() {
        rows.cases(ALDORIA, DAYS, _ -> 40).cases(BRUMA, DAYS, _ -> 9).cases(CORVIA, DAYS, _ -> 1);

        PlacesAsOf regions = rows.regions("norda", "Terra");

        assertThat(regions.asked()).isEqualTo(1);
        assertThat(regions.report(Measure.CASES).orElseThrow().places()).isEqualTo(2);
        assertThatThrownBy(() -> rows.regions("Aldoria", "Terra")).hasMessageContaining("Aldoria");
    }

    @Test
    void theShareOfARegionIsTheMeanByInhabitants() {
        for (int day = 0; day < DAYS; day += 7) {
            LocalDate date = MONDAY.plusDays(day + 5L);
            rows.of(SHARE).add(new Observation(ALDORIA, date, 0.10));
            rows.of(SHARE).add(new Observation(BRUMA, date, 0.20));
            rows.of(SHARE).add(new Observation(CORVIA, date, 0.40));
        }
        rows.people(ALDORIA, 1e6).people(BRUMA, 3e6).people(CORVIA, 4e6);

        Panel weeks = weeks(rows.regions("Terra", "Terra"), SHARE);

        assertThat(weeks.value(1, 10)).isCloseTo(0.175, within(1e-12));
        assertThat(weeks.value(2, 10)).isCloseTo(0.4, within(1e-12));
        assertThat(weeks.value(0, 10)).isCloseTo(0.2875, within(1e-12));
    }

    @Test
    void theInhabitantsOfARegionAreUnknownWithoutThoseOfMostOfItsPlaces() {
        rows.cases(ALDORIA, DAYS, _ -> 40).cases(BRUMA, DAYS, _ -> 9).cases(CORVIA, DAYS, _ -> 1);
        rows.people(ALDORIA, 2e6).people(CORVIA, 4e6);

        PlacesAsOf regions = rows.regions("Terra", "Terra");

        assertThat(regions.geography().population(1)).isNaN();
        assertThat(regions.geography().population(2)).isEqualTo(4e6);
    }

    private static Panel weeks(PlacesAsOf places, Measure measure) {
        return WeeklyPanel.of(places, DayOfWeek.SUNDAY).panel(measure).orElseThrow();
    }
}
