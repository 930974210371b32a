package predictcovid.series;

import java.util.Arrays;

/// How the number of a region follows from those of its members. Missing members are left out.
public enum Aggregation {
    /// Counts add up. A member that has not yet reported the last steps counts with its last value,
    /// so that the sum does not fall for want of it.
    SUM,
    /// Shares are averaged with the members' populations as weights.
    POPULATION_MEAN;

    /// The areas' panel with a series for each region after them.
    public Panel withRegions(Panel areas, Geography geography) {
        Panel counted = this == SUM ? held(areas) : areas;
        double[][] values = Arrays.copyOf(areas.values(), geography.series());
        for (int region = areas.series(); region < values.length; region++) {
            values[region] = new double[areas.steps()];
            for (int step = 0; step < areas.steps(); step++) {
                values[region][step] = of(geography.members(region), counted, step, geography);
            }
        }
        return new Panel(areas.frequency(), areas.date(0), values);
    }

    private static Panel held(Panel areas) {
        double[][] values = areas.values();
        int last = areas.lastKnown();
        for (int area = 0; area < values.length; area++) {
            int origin = areas.origin(area);
            if (origin >= 0) {
                Arrays.fill(values[area], origin + 1, last + 1, values[area][origin]);
            }
        }
        return new Panel(areas.frequency(), areas.date(0), values);
    }

    private double of(int[] members, Panel areas, int step, Geography geography) {
        double sum = 0;
        double weights = 0;
        for (int member : members) {
            double value = areas.value(member, step);
            double weight = this == SUM ? 1 : geography.population(member);
            if (!Double.isNaN(value) && !Double.isNaN(weight)) {
                sum += weight * value;
                weights += weight;
            }
        }
        double all = this == SUM ? sum : sum / weights;
        return weights == 0 ? Double.NaN : all;
    }
}
