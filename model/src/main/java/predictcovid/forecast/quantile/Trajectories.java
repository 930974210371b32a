package predictcovid.forecast.quantile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Ways in which the forecasts of one target and place may come true together. At each horizon the
/// values are quantiles of its forecast at evenly spaced levels, so that they have its
/// distribution; which of them belong to one trajectory follows from the ranks of random walks, as
/// errors on the log scale add up (a Gaussian copula; compare Clark et al. 2004, The Schaake
/// shuffle, Journal of Hydrometeorology 5, 243–262).
public final class Trajectories {
    private final double[][] values;

    private Trajectories(double[][] values) {
        this.values = values;
    }

    /// Draws trajectories through forecasts of consecutive horizons.
    ///
    /// @param forecasts of one target and place, by horizon
    /// @param seed the same forecasts, number and seed give the same trajectories
    public static Trajectories draw(List<QuantileForecast> forecasts, int number, long seed) {
        double[][] walks = walks(number, forecasts.size(), seed);
        double[][] values = new double[number][forecasts.size()];
        for (int step = 0; step < forecasts.size(); step++) {
            int at = step;
            int[] order =
                    IntStream.range(0, number)
                            .boxed()
                            .sorted(Comparator.comparingDouble(i -> walks[i][at]))
                            .mapToInt(Integer::intValue)
                            .toArray();
            for (int rank = 0; rank < number; rank++) {
                values[order[rank]][step] = forecasts.get(step).at((rank + 0.5) / number);
            }
        }
        return new Trajectories(values);
    }

    private static double[][] walks(int number, int steps, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] walks = new double[number][steps];
        for (double[] walk : walks) {
            Arrays.setAll(walk, _ -> random.nextGaussian());
            Arrays.parallelPrefix(walk, Double::sum);
        }
        return walks;
    }

    /// The same in whole numbers, as events are counted.
    public Trajectories rounded() {
        return new Trajectories(
                Arrays.stream(values)
                        .map(path -> Arrays.stream(path).map(Math::rint).toArray())
                        .toArray(double[][]::new));
    }

    /// Number of trajectories.
    public int size() {
        return values.length;
    }

    /// A copy of the values of a trajectory, one for each horizon.
    public double[] trajectory(int i) {
        return values[i].clone();
    }
}
