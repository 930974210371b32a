package predictcovid.forecast.pooled;

import java.util.List;

/// The members' quantiles as one: level by level the mean of their logarithms, with an offset;
/// ascending, whatever the rounding.
final class Blend {
    /// What is left of a zero that went through logarithms.
    private static final double ROUNDING = 1e-9;

    private Blend() {}

    /// @param members each the quantiles of one place and lead, ascending
    /// @param most bound of what is possible
    static double[] of(List<double[]> members, double offset, double most) {
        double[] blended = new double[members.getFirst().length];
        for (int k = 0; k < blended.length; k++) {
            int level = k;
            double mean =
                    members.stream()
                            .mapToDouble(quantiles -> Math.log(quantiles[level] + offset))
                            .average()
                            .orElseThrow();
            double least = k == 0 ? 0 : blended[k - 1];
            double value = Math.exp(mean) - offset;
            blended[k] = Math.clamp(value < ROUNDING * offset ? 0 : value, least, most);
        }
        return blended;
    }
}
