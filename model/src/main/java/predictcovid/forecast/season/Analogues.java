package predictcovid.forecast.season;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import predictcovid.series.Area;
import predictcovid.series.Panel;

/// Continues trajectories as earlier seasons went on from where they were alike: the method of
/// analogues (Viboud et al. 2003, American Journal of Epidemiology 158, 996–1006), with a kernel
/// for each way of being alike, as in the delta density of Brooks et al. (2018, PLOS Computational
/// Biology 14(6), e1006134). Every place of the panel lends its earlier seasons to all.
///
/// A week of an earlier season is drawn with a probability that falls with the distance of its week
/// of the year, of its growth over four weeks and of its rate among the inhabitants; the trajectory
/// then changes as that season did, by ratio.
public final class Analogues {
    private static final int WEEKS_OF_A_YEAR = 52;
    private static final int MOST_YEARS = 8;
    private static final int MOST_WEEKS_APART = 10;
    private static final int GROWTH_WEEKS = 4;
    private static final double PER_PEOPLE = 100_000;

    /// Standard deviations of the kernels: weeks, logarithm of growth, logarithm of the rate.
    private static final double WEEKS_SD = 8;

    private static final double GROWTH_SD = 0.5;
    private static final double RATE_SD = 0.7;

    /// What is added to rates before ratios are taken, in events among 100,000 inhabitants.
    private static final double OFFSET = 0.1;

    private final double[][] values;
    private final double[] offsets;
    private final int steps;
    private final List<Week> weeks = new ArrayList<>();

    /// A week of an earlier season.
    private record Week(int area, int step, double apart, double growth, double rate) {}

    /// Finds the earlier weeks that a trajectory may be continued like.
    ///
    /// @param panel all that is known
    /// @param areas of the panel's series; of unknown populations all are alike
    /// @param from the last week of the trajectories
    /// @param to the week that they are continued to
    public Analogues(Panel panel, List<Area> areas, LocalDate from, LocalDate to) {
        this.values = panel.values();
        this.offsets = areas.stream().mapToDouble(Analogues::offset).toArray();
        this.steps = Math.max(0, panel.step(to) - panel.step(from));
        int start = panel.step(from);
        int last = panel.lastKnown();
        for (int area = 0; area < values.length; area++) {
            for (int year = 1; year <= MOST_YEARS; year++) {
                for (int apart = -MOST_WEEKS_APART; apart <= MOST_WEEKS_APART; apart++) {
                    add(area, start - year * WEEKS_OF_A_YEAR + apart, apart, last);
                }
            }
        }
    }

    private static double offset(Area area) {
        return area.population() > 0 ? OFFSET * area.population() / PER_PEOPLE : 1;
    }

    private void add(int area, int step, int apart, int last) {
        if (step < GROWTH_WEEKS || step + steps > last) {
            return;
        }
        boolean isWhole =
                IntStream.rangeClosed(step - GROWTH_WEEKS, step + steps)
                        .noneMatch(each -> Double.isNaN(values[area][each]));
        if (isWhole) {
            double growth =
                    log(area, values[area][step]) - log(area, values[area][step - GROWTH_WEEKS]);
            weeks.add(new Week(area, step, apart, growth, rate(area, values[area][step])));
        }
    }

    /// Whether no earlier season is whole.
    public boolean isEmpty() {
        return weeks.isEmpty();
    }

    /// The weeks after a trajectory's last one, one for each up to the last of all.
    ///
    /// @param before the value four weeks before the trajectory's last one
    /// @param end that last value
    /// @throws IllegalStateException when no earlier season is whole
    public double[] continuation(int area, double before, double end, SplittableRandom random) {
        if (steps == 0) {
            return new double[0];
        }
        Week like = drawn(log(area, end) - log(area, before), rate(area, end), random);
        double start = log(like.area, values[like.area][like.step]);
        return IntStream.rangeClosed(1, steps)
                .mapToDouble(step -> log(like.area, values[like.area][like.step + step]) - start)
                .map(change -> (end + offsets[area]) * Math.exp(change) - offsets[area])
                .map(value -> Math.max(0, value))
                .toArray();
    }

    private Week drawn(double growth, double rate, SplittableRandom random) {
        if (weeks.isEmpty()) {
            throw new IllegalStateException("no earlier season");
        }
        double[] distances =
                weeks.stream().mapToDouble(week -> distance(week, growth, rate)).toArray();
        // the closest one has weight 1, however far it is
        double least = Arrays.stream(distances).min().orElseThrow();
        double[] sums = Arrays.stream(distances).map(each -> Math.exp(least - each)).toArray();
        Arrays.parallelPrefix(sums, Double::sum);
        double drawn = random.nextDouble() * sums[sums.length - 1];
        int at = Arrays.binarySearch(sums, drawn);
        return weeks.get(Math.min(at < 0 ? -at - 1 : at, weeks.size() - 1));
    }

    private static double distance(Week week, double growth, double rate) {
        double inTime = week.apart / WEEKS_SD;
        double inGrowth = (week.growth - growth) / GROWTH_SD;
        double inRate = (week.rate - rate) / RATE_SD;
        return (inTime * inTime + inGrowth * inGrowth + inRate * inRate) / 2;
    }

    private double log(int area, double value) {
        return Math.log(value + offsets[area]);
    }

    /// The logarithm of the rate in units of the offset.
    private double rate(int area, double value) {
        return Math.log(value / offsets[area] + 1);
    }
}
