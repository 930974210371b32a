import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import predictcovid.forest.quantile.Bins;
import predictcovid.forest.quantile.QuantileForest;
import predictcovid.forest.quantile.QuantileForestOptions;

/// Times the parts of a quantile forest on data made up here, the same in every run: binning,
/// growing, and 23 quantiles of 1,000 rows. Prints for each round a line for each part with its
/// processor seconds (compiler and collector included) and seconds; the first round is cold.
///
/// Arguments: rows, columns, trees, rounds.
public final class Forest {
    private static final int ASKED = 1_000;
    private static final double[] LEVELS =
            IntStream.rangeClosed(1, 23).mapToDouble(i -> i / 24.0).toArray();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static long cpu;
    private static long wall;

    public static void main(String[] arguments) {
        int[] numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        double[][] rows = new double[numbers[0]][numbers[1]];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < numbers[1]; column++) {
                rows[row][column] = value(row, column);
            }
        }
        double[] responses = new double[rows.length];
        Arrays.setAll(responses, row -> response(rows[row], row));
        double checksum = 0;
        for (int round = 0; round < numbers[3]; round++) {
            checksum += round(round, rows, responses, numbers[2]);
        }
        System.out.printf(Locale.ROOT, "# checksum %.17g%n", checksum);
    }

    private static double round(int round, double[][] rows, double[] responses, int trees) {
        start();
        Bins bins = new Bins(rows);
        stop(round, "bins");
        start();
        QuantileForest forest =
                QuantileForest.fit(
                        bins, responses, new QuantileForestOptions(trees, 8, 0.15, round));
        stop(round, "grow");
        start();
        Quantiles quantiles = new Quantiles(forest, responses);
        double sum =
                IntStream.range(0, ASKED)
                        .parallel()
                        .mapToObj(i -> quantiles.of(rows[i * (rows.length / ASKED)], LEVELS))
                        .mapToDouble(found -> Arrays.stream(found).sum())
                        .toArray()[ASKED / 2];
        stop(round, "quantiles");
        return sum;
    }

    private static void start() {
        cpu = SYSTEM.getProcessCpuTime();
        wall = System.nanoTime();
    }

    private static void stop(int round, String part) {
        System.out.printf(
                Locale.ROOT,
                "%d %s %.4f %.4f%n",
                round,
                part,
                (SYSTEM.getProcessCpuTime() - cpu) / 1e9,
                (System.nanoTime() - wall) / 1e9);
    }

    /// Smooth numbers, numbers with a heavy tail, and few whole numbers, by column.
    private static double value(int row, int column) {
        double normal = 0;
        for (int i = 0; i < 4; i++) {
            normal += uniform(row, 4 * column + i) - 0.5;
        }
        return switch (column % 4) {
            case 0, 1 -> normal;
            case 2 -> Math.exp(3 * normal);
            default -> Math.rint(4 * normal);
        };
    }

    private static double response(double[] row, int number) {
        double noise = uniform(number, -1) + uniform(number, -2) - 1;
        return row[0] * row[1] + Math.sin(3 * row[4]) + 0.3 * row[3] + (1 + row[2] / 5) * noise;
    }

    /// A number from 0 to 1 by the finalizer of SplitMix64.
    private static double uniform(int row, int column) {
        long mixed = (row * 1_000_003L + column) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
