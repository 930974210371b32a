package predictcovid.backtest.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import predictcovid.forecast.Interval;
import predictcovid.forecast.quantile.EmpiricalQuantiles;

/// How far chance in the choice of reference dates may have moved a ratio. Whole blocks of
/// neighbouring dates are drawn with replacement, because forecasts of neighbouring dates err
/// alike; the dates form a circle, so that each is drawn as often (Politis and Romano 1992).
///
/// @param replicates how many times the dates are drawn
/// @param blockLength neighbouring dates a block
public record BlockBootstrap(int replicates, int blockLength, long seed) {
    /// A thousand replicates of four dates: the weeks that forecasts of one date share.
    public static final BlockBootstrap DEFAULT = new BlockBootstrap(1000, 4, 0);

    public BlockBootstrap {
        if (replicates < 1 || blockLength < 1) {
            throw new IllegalArgumentException(
                    replicates + " replicates of blocks of " + blockLength);
        }
    }

    /// The central interval of the ratios of all replicates.
    ///
    /// @param dates the sums of each date, in the order of dates
    Interval interval(List<LossSums> dates, double coverage) {
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("no dates");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] ratios = new double[replicates];
        Arrays.setAll(ratios, i -> LossSums.ratio(drawn(dates, random)));
        EmpiricalQuantiles sample = new EmpiricalQuantiles(ratios);
        double tail = (1 - coverage) / 2;
        return new Interval(coverage, sample.at(tail), sample.at(1 - tail));
    }

    private List<LossSums> drawn(List<LossSums> dates, SplittableRandom random) {
        int size = dates.size();
        List<LossSums> drawn = new ArrayList<>(size);
        while (drawn.size() < size) {
            int start = random.nextInt(size);
            for (int i = 0; i < blockLength && drawn.size() < size; i++) {
                drawn.add(dates.get((start + i) % size));
            }
        }
        return drawn;
    }
}
