package predictcovid.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import predictcovid.target.Frequency;

class PanelTest {
    private static final double NONE = Double.NaN;
    private static final LocalDate SATURDAY = LocalDate.parse("2025-01-04");

    @Test
    void aStepOfAWeeklyPanelIsAWeek() {
        Panel weekly = panel(Frequency.WEEKLY, new double[][] {{1, 2, 3}});

        assertThat(weekly.date(2)).isEqualTo("2025-01-18");
        assertThat(weekly.step(LocalDate.parse("2025-01-18"))).isEqualTo(2);
        assertThat(weekly.steps()).isEqualTo(3);
    }

    @Test
    void aDateBetweenTwoStepsIsOfTheEarlierOne() {
        Panel weekly = panel(Frequency.WEEKLY, new double[][] {{1, 2, 3}});

        assertThat(weekly.step(LocalDate.parse("2025-01-17"))).isEqualTo(1);
        assertThat(weekly.step(LocalDate.parse("2025-01-03"))).isEqualTo(-1);
    }

    @Test
    void stepsGoOnAfterTheLastValue() {
        Panel daily = panel(Frequency.DAILY, new double[][] {{1}});

        assertThat(daily.date(40)).isEqualTo("2025-02-13");
        assertThat(daily.step(LocalDate.parse("2025-02-13"))).isEqualTo(40);
    }

    @Test
    void isKnownFromTheFirstToTheLastStepAtWhichAnySeriesHasAValue() {
        Panel gaps =
                panel(
                        Frequency.WEEKLY,
                        new double[][] {
                            {NONE, NONE, 3, NONE, NONE, NONE}, {NONE, 0, NONE, NONE, 5, NONE}
                        });

        assertThat(gaps.firstKnown()).isEqualTo(1);
        assertThat(gaps.lastKnown()).isEqualTo(4);
    }

    @Test
    void aPanelWithoutValuesIsNeverKnown() {
        Panel blank = panel(Frequency.WEEKLY, new double[][] {{NONE, NONE}, {NONE, NONE}});

        assertThat(blank.firstKnown()).isEqualTo(2);
        assertThat(blank.lastKnown()).isEqualTo(-1);
        assertThat(panel(Frequency.WEEKLY, new double[0][]).steps()).isZero();
    }

    @Test
    void aSeriesIsForecastFromItsLastValueUnlessThatIsMoreThanThreeStepsOld() {
        Panel panel =
                panel(
                        Frequency.WEEKLY,
                        new double[][] {
                            {1, NONE, 1, NONE, 1, 1, NONE},
                            {1, 1, 1, NONE, NONE, NONE, NONE},
                            {1, 1, NONE, NONE, NONE, NONE, NONE},
                            {NONE, NONE, NONE, NONE, NONE, NONE, NONE}
                        });

        assertThat(panel.lastKnown()).isEqualTo(5);
        assertThat(List.of(panel.lastKnown(1), panel.lastKnown(3))).containsExactly(2, -1);
        assertThat(List.of(panel.origin(0), panel.origin(1), panel.origin(2), panel.origin(3)))
                .containsExactly(5, 2, -1, -1);
    }

    @Test
    void nobodyChangesItAfterwards() {
        double[][] values = {{1, 2}, {3, 4}};
        Panel panel = panel(Frequency.WEEKLY, values);
        values[0][0] = 9;
        panel.values()[0][1] = 9;
        panel.series(1)[0] = 9;

        assertThat(panel.value(0, 0)).isEqualTo(1);
        assertThat(panel.value(0, 1)).isEqualTo(2);
        assertThat(panel.series(1)).containsExactly(3, 4);
    }

    private static Panel panel(Frequency frequency, double[][] values) {
        return new Panel(frequency, SATURDAY, values);
    }

    @Test
    void isCutByDays() {
        Panel weeks =
                new Panel(
                        Frequency.WEEKLY,
                        LocalDate.parse("2021-01-09"),
                        new double[][] {{1, 2, 3, 4}});

        assertThat(weeks.until(LocalDate.parse("2021-01-22")).series(0)).containsExactly(1, 2);
        assertThat(weeks.until(LocalDate.parse("2021-01-01")).steps()).isZero();
        Panel later = weeks.after(LocalDate.parse("2021-01-16"));
        assertThat(later.series(0)).containsExactly(3, 4);
        assertThat(later.date(0)).isEqualTo(LocalDate.parse("2021-01-23"));
        assertThat(weeks.after(LocalDate.MIN).series(0)).containsExactly(1, 2, 3, 4);
        assertThat(weeks.after(LocalDate.MAX).steps()).isZero();
    }
}
