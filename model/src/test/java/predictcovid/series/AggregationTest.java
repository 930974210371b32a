package predictcovid.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static predictcovid.series.SmallCountry.EAST;
import static predictcovid.series.SmallCountry.GEOGRAPHY;
import static predictcovid.series.SmallCountry.WEST;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import predictcovid.target.Frequency;

class AggregationTest {
    private static final double NONE = Double.NaN;
    private static final Panel AREAS =
            panel(
                    new double[][] {
                        {99, 99, 99, 99},
                        {10, 0.5, NONE, NONE},
                        {20, NONE, 4, NONE},
                        {7, 8, 9, NONE},
                        {1, 1, 1, 1}
                    });

    @Test
    void countsOfARegionAreTheSumOfItsMembers() {
        Panel all = Aggregation.SUM.withRegions(AREAS, GEOGRAPHY);

        assertThat(all.series()).isEqualTo(7);
        assertThat(all.value(WEST, 0)).isEqualTo(30);
        assertThat(all.series(EAST)).containsExactly(7, 8, 9, 9);
    }

    /// Alda has 300,000 inhabitants and Bren 200,000: (3 × 10 + 2 × 20) / 5 = 14.
    @Test
    void sharesOfARegionAreAveragedByPopulation() {
        Panel all = Aggregation.POPULATION_MEAN.withRegions(AREAS, GEOGRAPHY);

        assertThat(all.value(WEST, 0)).isEqualTo(14, within(1e-12));
    }

    @Test
    void missingMembersAreLeftOutOfAMean() {
        Panel all = Aggregation.POPULATION_MEAN.withRegions(AREAS, GEOGRAPHY);

        assertThat(all.value(WEST, 1)).isEqualTo(0.5, within(1e-12));
        assertThat(all.value(WEST, 2)).isEqualTo(4, within(1e-12));
        assertThat(all.value(WEST, 3)).isNaN();
    }

    /// Bren misses a week between others, which counts nothing; Alda's last week is 1, Bren's 2.
    @Test
    void aMemberThatHasNotYetReportedCountsInASumWithItsLastValue() {
        Panel all = Aggregation.SUM.withRegions(AREAS, GEOGRAPHY);

        assertThat(all.series(WEST)).containsExactly(30, 0.5, 4.5, 4.5);
    }

    @Test
    void aMemberThatHasStoppedDoesNot() {
        Panel all =
                Aggregation.SUM.withRegions(
                        panel(
                                new double[][] {
                                    {9, 9, 9, 9, 9},
                                    {3, NONE, NONE, NONE, NONE},
                                    {1, 1, 1, 1, 1},
                                    {2, 2, NONE, NONE, NONE},
                                    {1, 1, 1, 1, 1}
                                }),
                        GEOGRAPHY);

        assertThat(all.series(WEST)).containsExactly(4, 1, 1, 1, 1);
        assertThat(all.series(EAST)).containsExactly(2, 2, 2, 2, 2);
    }

    @Test
    void theAreasStayAsTheyAre() {
        Panel all = Aggregation.SUM.withRegions(AREAS, GEOGRAPHY);

        for (int area = 0; area < 5; area++) {
            assertThat(all.series(area)).isEqualTo(AREAS.series(area));
        }
        assertThat(all.date(3)).isEqualTo(AREAS.date(3));
    }

    @Test
    void aMemberOfUnknownPopulationCountsInASumButNotInAMean() {
        Geography unknown =
                new Geography(
                        List.of(
                                new Area("N", "N", 3, Optional.empty()),
                                new Area("A", "A", 1, Optional.of("west")),
                                new Area("B", "B", NONE, Optional.of("west")),
                                new Area("C", "C", NONE, Optional.of("east"))),
                        "N");
        Panel areas = panel(new double[][] {{9}, {2}, {6}, {5}});

        Panel sums = Aggregation.SUM.withRegions(areas, unknown);
        Panel means = Aggregation.POPULATION_MEAN.withRegions(areas, unknown);

        assertThat(sums.value(4, 0)).isEqualTo(8);
        assertThat(means.value(4, 0)).isEqualTo(2);
        assertThat(means.value(5, 0)).isNaN();
    }

    private static Panel panel(double[][] values) {
        return new Panel(Frequency.WEEKLY, LocalDate.parse("2025-01-04"), values);
    }
}
