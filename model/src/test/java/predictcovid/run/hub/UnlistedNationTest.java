package predictcovid.run.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.hub.task.HubTasks;
import predictcovid.series.Area;
import predictcovid.series.vintage.Report;

class UnlistedNationTest {
    private static final LocalDate WEEK = LocalDate.of(2025, 1, 4);
    private static final LocalDate LATER = LocalDate.of(2025, 1, 8);
    private static final List<Area> CITIES =
            List.of(city("a", 100), city("b", 300), city("c", 600));

    private static Area city(String code, double people) {
        return new Area(code, code, people, Optional.empty());
    }

    private static Report report(String target, String city, double value) {
        return new Report(target, city, WEEK, LATER, value);
    }

    /// (100 × 2 + 300 × 6) ÷ 400; the third city has no report.
    @Test
    void sharesAreTheMeanOfThePeopleOfWhomTheyAreKnown() {
        List<Report> all =
                UnlistedNation.reports(
                        List.of(
                                report("flu ed visits pct", "a", 2),
                                report("flu ed visits pct", "b", 6),
                                report("flu ed visits pct", "c", Double.NaN)),
                        CITIES,
                        HubTasks.general());

        assertThat(all).hasSize(1);
        assertThat(all.getFirst().value()).isEqualTo(5, within(1e-12));
        assertThat(UnlistedNation.is(all.getFirst().location())).isTrue();
        assertThat(all.getFirst().asOf()).isEqualTo(LATER);
    }

    /// 8 of 400 people, as 20 of 1,000.
    @Test
    void countsAreAsManyAsIfTheSilentHadAsManyAPerson() {
        List<Report> all =
                UnlistedNation.reports(
                        List.of(
                                report("wk inc flu hosp", "a", 3),
                                report("wk inc flu hosp", "b", 5)),
                        CITIES,
                        HubTasks.general());

        assertThat(all.getFirst().value()).isEqualTo(20, within(1e-12));
    }

    /// (2 + 6) ÷ 2.
    @Test
    void citiesOfUnknownSizeCountAlike() {
        List<Area> unknown = List.of(city("a", Double.NaN), city("b", 300));

        assertThat(
                        UnlistedNation.reports(
                                        List.of(
                                                report("flu prop ed visits", "a", 0.2),
                                                report("flu prop ed visits", "b", 0.6)),
                                        unknown,
                                        HubTasks.general())
                                .getFirst()
                                .value())
                .isEqualTo(0.4, within(1e-12));
        assertThat(UnlistedNation.of(unknown).population()).isEqualTo(300);
    }
}
