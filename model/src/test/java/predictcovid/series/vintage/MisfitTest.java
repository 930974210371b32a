package predictcovid.series.vintage;

import static org.assertj.core.api.Assertions.assertThat;
import static predictcovid.series.SmallCountry.GEOGRAPHY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.series.Area;
import predictcovid.series.Geography;
import predictcovid.series.vintage.Misfit.Reason;
import predictcovid.target.Frequency;

class MisfitTest {
    private static final Report FRIDAY = report("A", "2025-01-10", 1);
    private static final Report ABROAD = report("X", "2025-01-11", 1);
    private static final Report FUTURE = report("A", "2025-02-01", 1);
    private static final Report CROWD = report("A", "2025-01-11", -300_001);
    private static final Report ABSURD = report("A", "2025-01-11", Double.POSITIVE_INFINITY);
    private static final List<Report> REPORTS =
            List.of(
                    FRIDAY,
                    report("N", "2025-01-04", 1),
                    ABROAD,
                    FUTURE,
                    report("N", "2025-01-11", Double.NaN),
                    CROWD,
                    ABSURD,
                    report("B", "2025-01-18", -3),
                    report("A", "2025-01-18", 300_000));

    @Test
    void tellsWhyAReportFitsNoWeeklySeries() {
        assertThat(Misfit.among(REPORTS, GEOGRAPHY, Frequency.WEEKLY))
                .containsExactly(
                        new Misfit(FRIDAY, Reason.OUT_OF_STEP),
                        new Misfit(ABROAD, Reason.UNKNOWN_PLACE),
                        new Misfit(FUTURE, Reason.AFTER_AS_OF),
                        new Misfit(CROWD, Reason.ABSURD),
                        new Misfit(ABSURD, Reason.ABSURD));
    }

    @Test
    void everyDayFitsADailySeries() {
        assertThat(Misfit.among(REPORTS, GEOGRAPHY, Frequency.DAILY))
                .extracting(Misfit::reason)
                .containsExactly(
                        Reason.UNKNOWN_PLACE, Reason.AFTER_AS_OF, Reason.ABSURD, Reason.ABSURD);
    }

    @Test
    void aWeekThatEndsOnTheDayOfTheReportIsOver() {
        assertThat(Misfit.among(List.of(report("N", "2025-01-25", 1)), GEOGRAPHY, Frequency.WEEKLY))
                .isEmpty();
    }

    @Test
    void aPlaceOfUnknownSizeCountsNoMoreThanTheWorldHasPeople() {
        Geography unknown =
                new Geography(List.of(new Area("N", "N", Double.NaN, Optional.empty())), "N");
        Report world = report("N", "2025-01-11", 8e9);
        Report more = report("N", "2025-01-18", 1.1e10);

        assertThat(Misfit.among(List.of(world, more), unknown, Frequency.WEEKLY))
                .containsExactly(new Misfit(more, Reason.ABSURD));
    }

    private static Report report(String location, String date, double value) {
        return new Report(
                "cases", location, LocalDate.parse(date), LocalDate.parse("2025-01-25"), value);
    }
}
