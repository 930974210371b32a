package predictcovid.forecast.pooled;

import java.util.Map;
import predictcovid.forecast.pooled.member.Drivers;

/// What one member says of every area.
final class MemberForecast {
    private final double[][][] values;
    private final Drivers[][] drivers;
    private final Map<String, Double> importance;

    /// @param values by area, lead and level; empty for an area that cannot be forecast
    /// @param drivers by area and lead; empty when not asked for
    /// @param importance by feature; empty when not asked for
    MemberForecast(double[][][] values, Drivers[][] drivers, Map<String, Double> importance) {
        this.values = values;
        this.drivers = drivers;
        this.importance = importance;
    }

    /// The quantiles of an area, by lead and level; not a copy.
    double[][] values(int area) {
        return values[area];
    }

    Drivers drivers(int area, int j) {
        return drivers[area][j];
    }

    Map<String, Double> importance() {
        return importance;
    }
}
