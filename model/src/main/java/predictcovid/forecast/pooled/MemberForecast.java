package predictcovid.forecast.pooled;

import java.util.Map;
import predictcovid.forecast.pooled.member.Contributions;

/// What one member says of every area.
final class MemberForecast {
    private final double[][][] values;
    private final Contributions[][] contributions;
    private final Map<String, Double> importance;

    /// @param values by area, lead and level; empty for an area that cannot be forecast
    /// @param contributions by area and lead; empty when not asked for
    /// @param importance by feature; empty when not asked for
    MemberForecast(
            double[][][] values, Contributions[][] contributions, Map<String, Double> importance) {
        this.values = values;
        this.contributions = contributions;
        this.importance = importance;
    }

    /// The quantiles of an area, by lead and level; not a copy.
    double[][] values(int area) {
        return values[area];
    }

    Contributions contributions(int area, int j) {
        return contributions[area][j];
    }

    Map<String, Double> importance() {
        return importance;
    }
}
