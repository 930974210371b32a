package predictcovid.forecast.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import predictcovid.series.Area;
import predictcovid.series.Panel;
import predictcovid.target.Frequency;

/// Places of a million inhabitants, so that rates are offset by one event.
class AnaloguesTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 10, 7);
    private static final int NOW = 60;
    private static final int STEPS = 3;

    /// The only whole earlier season goes on from 19 by (39 + 1) / (19 + 1) = 2, then to 3 and 0.5.
    @Test
    void goesOnByTheRatiosOfTheEarlierSeason() {
        double[] past = unknown();
        set(past, NOW - 52, 10, 12, 14, 16, 19, 39, 59, 9);

        assertThat(continuation(5, 9, past))
                .containsExactly(new double[] {19, 29, 4}, within(1e-9));
        assertThat(continuation(0, 0, past)).containsExactly(new double[] {1, 2, 0}, within(1e-9));
    }

    @Test
    void aTrajectoryThatGrowsGoesOnLikeASeasonThatGrew() {
        double[] rising = unknown();
        set(rising, NOW - 52, 25, 35, 50, 70, 100, 140, 190, 250);
        double[] falling = unknown();
        set(falling, NOW - 52, 400, 280, 200, 140, 100, 70, 50, 35);
        SplittableRandom random = new SplittableRandom(1);
        Analogues analogues = analogues(rising, falling);

        long grew =
                IntStream.range(0, 200)
                        .filter(_ -> analogues.continuation(0, 25, 100, random)[2] > 100)
                        .count();
        long fell =
                IntStream.range(0, 200)
                        .filter(_ -> analogues.continuation(0, 400, 100, random)[2] < 100)
                        .count();
        assertThat(grew).isGreaterThan(195);
        assertThat(fell).isGreaterThan(195);
    }

    @Test
    void theSeasonThatIsForecastLendsNothing() {
        double[] now = unknown();
        for (int step = NOW - 20; step <= NOW + STEPS; step++) {
            now[step] = step;
        }

        Analogues none = analogues(now);
        assertThat(none.isEmpty()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> none.continuation(0, 1, 2, new SplittableRandom(1)));
    }

    @Test
    void afterTheLastWeekThereIsNothingToContinue() {
        Panel panel = new Panel(Frequency.WEEKLY, FIRST, new double[][] {unknown()});
        LocalDate end = FIRST.plusWeeks(NOW);
        Analogues analogues = new Analogues(panel, areas(1), end, end.minusWeeks(2));

        assertThat(analogues.continuation(0, 1, 2, new SplittableRandom(1))).isEmpty();
    }

    private static double[] continuation(double before, double end, double[] past) {
        return analogues(past).continuation(0, before, end, new SplittableRandom(1));
    }

    private static Analogues analogues(double[]... values) {
        Panel panel = new Panel(Frequency.WEEKLY, FIRST, values);
        LocalDate end = FIRST.plusWeeks(NOW);
        return new Analogues(panel, areas(values.length), end, end.plusWeeks(STEPS));
    }

    static List<Area> areas(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Area("0" + i, "Place " + i, 1e6, Optional.empty()))
                .toList();
    }

    private static double[] unknown() {
        double[] values = new double[NOW + STEPS + 1];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /// Four weeks before `step`, that week and those after it.
    private static void set(double[] series, int step, double... values) {
        System.arraycopy(values, 0, series, step - 4, values.length);
    }
}
