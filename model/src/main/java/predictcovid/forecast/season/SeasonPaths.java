package predictcovid.forecast.season;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.Trajectories;
import predictcovid.series.Panel;

/// Ways in which the season of one place may go: what was observed, the trajectories through its
/// forecasts, and after those the [Analogues]. What was observed will be revised, and is told with
/// an error.
public final class SeasonPaths {
    /// Standard deviation of the logarithm of revisions.
    private static final double REVISION = 0.03;

    private final double[][] values;

    private SeasonPaths(double[][] values) {
        this.values = values;
    }

    /// Draws the paths of a place.
    ///
    /// @param panel all that is known
    /// @param forecasts of the place, of consecutive weeks, by horizon; at least one
    /// @param analogues from the last forecast week to the season's last
    /// @param seed the same input and seed give the same paths
    public static SeasonPaths draw(
            Panel panel,
            int area,
            List<QuantileForecast> forecasts,
            Season season,
            Analogues analogues,
            int number,
            long seed) {
        Trajectories drawn = Trajectories.draw(forecasts, number, seed);
        SplittableRandom random = new SplittableRandom(seed);
        LocalDate end = forecasts.getLast().task().targetEndDate();
        double[][] values = new double[number][];
        for (int i = 0; i < number; i++) {
            Map<LocalDate, Double> path = observed(panel, area, random);
            double[] ahead = drawn.trajectory(i);
            for (int step = 0; step < ahead.length; step++) {
                path.put(forecasts.get(step).task().targetEndDate(), ahead[step]);
            }
            double last = ahead[ahead.length - 1];
            double before = path.getOrDefault(end.minusWeeks(4), last);
            double[] later = analogues.continuation(area, before, last, random);
            for (int step = 0; step < later.length; step++) {
                path.put(end.plusWeeks(step + 1L), later[step]);
            }
            values[i] =
                    season.weeks().stream()
                            .mapToDouble(week -> path.getOrDefault(week, Double.NaN))
                            .toArray();
        }
        return new SeasonPaths(values);
    }

    private static Map<LocalDate, Double> observed(Panel panel, int area, SplittableRandom random) {
        Map<LocalDate, Double> known = new TreeMap<>();
        for (int step = 0; step < panel.steps(); step++) {
            if (!Double.isNaN(panel.value(area, step))) {
                double revised = Math.exp(REVISION * random.nextGaussian());
                known.put(panel.date(step), panel.value(area, step) * revised);
            }
        }
        return known;
    }

    /// The highest value of each path.
    public double[] peaks() {
        return Arrays.stream(values).mapToDouble(path -> path[highest(path)]).toArray();
    }

    /// The position in the season of each path's highest value, the first of several.
    public int[] peakWeeks() {
        return Arrays.stream(values).mapToInt(SeasonPaths::highest).toArray();
    }

    private static int highest(double[] path) {
        int highest = 0;
        for (int week = 1; week < path.length; week++) {
            if (Double.isNaN(path[highest]) || path[week] > path[highest]) {
                highest = week;
            }
        }
        return highest;
    }
}
