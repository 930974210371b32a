package predictcovid.run.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import predictcovid.hub.task.HubTasks;
import predictcovid.series.vintage.Report;

class CoveringPlaceTest {
    private static final List<String> PLACES = List.of("East", "Ontario", "Toronto", "West");

    /// Three regions of 10, 20 and 30 and as much as all of them, less one case in the tenth week.
    @Test
    void countsWhatAllOthersCount() {
        List<Report> reports =
                reports(
                        30,
                        "wk inc flu hosp",
                        (place, week) ->
                                switch (place) {
                                    case "Ontario" -> week == 10 ? 59 : 60;
                                    case "East" -> 10;
                                    default -> place.equals("West") ? 20 : 30;
                                });

        assertThat(CoveringPlace.in(reports, HubTasks.general())).contains("Ontario");
    }

    /// In the first half of the weeks a city has as much as the others, by chance.
    @Test
    void aLargePlaceAmongOthersCoversNone() {
        List<Report> reports =
                reports(
                        40,
                        "wk inc flu hosp",
                        (place, week) -> place.equals("Toronto") ? 30 + week * 3 : 10 + week % 3);

        assertThat(CoveringPlace.in(reports, HubTasks.general())).isEmpty();
    }

    @Test
    void fewWeeksAndSharesTellNothing() {
        ToDoubleBiFunction<String, Integer> sum = (place, _) -> place.equals("Ontario") ? 60 : 20;

        assertThat(CoveringPlace.in(reports(19, "wk inc flu hosp", sum), HubTasks.general()))
                .isEmpty();
        assertThat(CoveringPlace.in(reports(40, "flu ed visits pct", sum), HubTasks.general()))
                .isEmpty();
        assertThat(CoveringPlace.in(reports(20, "wk inc flu hosp", sum), HubTasks.general()))
                .contains("Ontario");
    }

    private static List<Report> reports(
            int weeks, String target, ToDoubleBiFunction<String, Integer> value) {
        LocalDate first = LocalDate.of(2025, 1, 4);
        List<Report> reports = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            for (String place : PLACES) {
                reports.add(
                        new Report(
                                target,
                                place,
                                first.plusWeeks(week),
                                first.plusWeeks(weeks),
                                value.applyAsDouble(place, week)));
            }
        }
        return reports;
    }
}
