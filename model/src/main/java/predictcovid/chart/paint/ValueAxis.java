package predictcovid.chart.paint;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import predictcovid.target.Target;

/// A linear axis whose ends and ticks are round numbers.
///
/// @param step from one tick to the next
public record ValueAxis(double min, double max, double step) {
    private static final int INTERVALS = 5;

    /// The axis that holds zero and all `values`; missing ones do not count.
    public static ValueAxis fromZero(double... values) {
        double low = Math.min(0, finite(values).min().orElse(0));
        double high = Math.max(0, finite(values).max().orElse(0));
        return low == high ? new ValueAxis(0, 1, 1) : rounded(low, high);
    }

    /// The axis that holds all `values` closely, with or without zero; missing ones do not count.
    public static ValueAxis around(double... values) {
        double low = finite(values).min().orElse(0);
        double high = finite(values).max().orElse(0);
        return high - low <= 1e-9 * Math.abs(high) ? fromZero(high) : rounded(low, high);
    }

    /// All ticks, from the least.
    public double[] ticks() {
        int count = (int) Math.round((max - min) / step);
        double[] ticks = new double[count + 1];
        Arrays.setAll(ticks, i -> (Math.round(min / step) + i) * step);
        return ticks;
    }

    /// How to write ticks, with the decimal places that tell them apart.
    public DoubleFunction<String> labels(Target target, Wording wording) {
        if (!target.isShare()) {
            return labels(wording);
        }
        double percents = 100 / target.whole();
        DoubleFunction<String> percent =
                new ValueAxis(percents * min, percents * max, percents * step).labels(wording);
        return value -> percent.apply(percents * value) + "%";
    }

    /// How to write the ticks of counts.
    public DoubleFunction<String> labels(Wording wording) {
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        return value -> wording.fixed(value, decimals);
    }

    private static ValueAxis rounded(double low, double high) {
        double step = roundUp((high - low) / INTERVALS);
        return new ValueAxis(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
    }

    private static DoubleStream finite(double... values) {
        return Arrays.stream(values).filter(Double::isFinite);
    }

    private static double roundUp(double step) {
        double unit = Math.pow(10, Math.floor(Math.log10(step)));
        double digit = step / unit;
        if (digit <= 1) {
            return unit;
        }
        return unit * (digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }
}
