package predictcovid.feature;

import predictcovid.series.Aggregation;
import predictcovid.series.Geography;
import predictcovid.series.Panel;

/// A vintage on the scale of the features, with its regions: by series and step, NaN where missing.
public final class ScaledPanel {
    private final Panel scaled;

    private ScaledPanel(Panel scaled) {
        this.scaled = scaled;
    }

    /// Adds the regions to the areas' natural values and puts all on the scale.
    public static ScaledPanel of(
            Panel areas, Geography geography, Aggregation aggregation, TargetTransform transform) {
        double[][] values = aggregation.withRegions(areas, geography).values();
        for (int series = 0; series < values.length; series++) {
            double population = geography.population(series);
            for (int step = 0; step < values[series].length; step++) {
                values[series][step] = transform.scaled(values[series][step], population);
            }
        }
        return new ScaledPanel(new Panel(areas.frequency(), areas.date(0), values));
    }

    public Panel panel() {
        return scaled;
    }

    /// NaN when missing, and for steps before the first one.
    double value(int series, int step) {
        return step < 0 ? Double.NaN : scaled.value(series, step);
    }
}
