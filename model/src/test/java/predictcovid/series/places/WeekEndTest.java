package predictcovid.series.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.series.Measure;
import predictcovid.series.Place;

class WeekEndTest {
    private static final int DAYS = 100;

    /// The last day is a Tuesday.
    private static final LocalDate LAST = Rows.MONDAY.plusDays(DAYS - 1);

    @ParameterizedTest
    @CsvSource({
        "BRA, USA, SATURDAY",
        "BR-SP, BR-AC, SATURDAY",
        "US-TX, CAN, SATURDAY",
        "CHL, FRA, SUNDAY",
        "DEU, FRA, SUNDAY",
        "ALD, BRU, SUNDAY"
    })
    void isTheHabitOfAllItsCountries(String one, String other, DayOfWeek weekEnd) {
        PlacesAsOf places = daily(one, other);

        assertThat(WeekEnd.of(Optional.empty(), places)).isEqualTo(weekEnd);
        assertThat(WeekEnd.of(Optional.of(DayOfWeek.MONDAY), places)).isEqualTo(DayOfWeek.MONDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "Brasil, SATURDAY",
        "United States, SATURDAY",
        "Deutschland, SUNDAY",
        "Norda, SUNDAY"
    })
    void ofTheStatesOfACountryIsTheHabitOfTheCountryWhateverTheirCodes(
            String nation, DayOfWeek weekEnd) {
        Rows states =
                new Rows().cases(place("SP"), DAYS, _ -> 100).cases(place("AC"), DAYS, _ -> 9);

        assertThat(WeekEnd.of(Optional.empty(), states.all(nation))).isEqualTo(weekEnd);
    }

    /// Weekly totals on Wednesdays have most events, or not.
    @Test
    void isTheWeekdayOfMostWeeklyTotals() {
        assertThat(WeekEnd.of(Optional.of(DayOfWeek.MONDAY), withTotals(200)))
                .isEqualTo(DayOfWeek.WEDNESDAY);
        assertThat(WeekEnd.of(Optional.empty(), withTotals(90))).isEqualTo(DayOfWeek.SATURDAY);
    }

    /// Tuesday 11 April 2023: the last finished week ended on the 9th, or on Saturday the 8th.
    @Test
    void weeksEndWithTheLastFinishedOneAndDaysWithTheLastDay() {
        PlacesAsOf places = daily("BRA", "USA");
        WeeklyPanel rolling = WeeklyPanel.of(places);
        WeeklyPanel weekly = WeeklyPanel.of(places, DayOfWeek.SATURDAY);

        PlacesArchive archive = PlacesArchive.of(places, rolling, weekly, List.of());

        assertThat(LAST).isEqualTo(LocalDate.parse("2023-04-11"));
        assertThat(archive.lastDay()).isEqualTo(LAST);
        assertThat(archive.lastWeek()).isEqualTo(LocalDate.parse("2023-04-08"));
        assertThat(WeeklyPanel.of(places, DayOfWeek.SUNDAY).calendar().lastDay())
                .isEqualTo(LocalDate.parse("2023-04-09"));
        assertThat(WeeklyPanel.of(places, DayOfWeek.TUESDAY).calendar())
                .isEqualTo(rolling.calendar());
        assertThat(weekly.panel(Measure.CASES).orElseThrow().series(1)).containsOnly(700);
        assertThat(archive.all().targets().keySet()).containsExactly("day inc case", "wk inc case");
        assertThat(
                        Objects.requireNonNull(archive.all().targets().get("wk inc case"))
                                .newest()
                                .panel()
                                .lastKnown())
                .isEqualTo(weekly.calendar().weeks() - 1);
    }

    private static PlacesAsOf daily(String one, String other) {
        return new Rows()
                .cases(place(one), DAYS, _ -> 100)
                .cases(place(other), DAYS, _ -> 50)
                .all();
    }

    private static PlacesAsOf withTotals(double aDay) {
        IntToDoubleFunction totals = day -> day % 7 == 2 ? 7 * aDay : 0;
        return new Rows()
                .cases(place("BRA"), DAYS, totals)
                .cases(place("USA"), DAYS, _ -> 100)
                .all();
    }

    private static Place place(String code) {
        return new Place(code, "Place " + code, Optional.of("Norda"));
    }
}
