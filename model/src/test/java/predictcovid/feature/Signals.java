package predictcovid.feature;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import predictcovid.series.Panel;
import predictcovid.series.SmallCountry;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Frequency;

/// Two made-up targets of the small country, 30 weeks each.
final class Signals {
    static final double[][] ADMISSIONS = new double[5][30];
    static final double[][] VISITS = new double[5][30];

    static {
        for (int area = 0; area < 5; area++) {
            for (int step = 0; step < 30; step++) {
                ADMISSIONS[area][step] =
                        20 * (area + 1) + (7 * step * step + 13 * area * step) % 31;
                VISITS[area][step] = (5 + (3 * step * step + 5 * area * step) % 17) / 1000.0;
            }
        }
    }

    private Signals() {}

    static RealTimeSignal admissions(double[][] values) {
        return admissions(vintages(vintage(40, values)));
    }

    static RealTimeSignal admissions(Vintages vintages) {
        return new RealTimeSignal(vintages, SmallCountry.GEOGRAPHY, TargetKind.COUNT);
    }

    static RealTimeSignal visits(double[][] values) {
        return visits(vintages(vintage(40, values)));
    }

    static RealTimeSignal visits(Vintages vintages) {
        return new RealTimeSignal(vintages, SmallCountry.GEOGRAPHY, TargetKind.SHARE);
    }

    static Vintages vintages(Vintage... vintages) {
        return new Vintages("any", List.of(vintages));
    }

    /// @param week after the first one, in which the values were so known
    static Vintage vintage(int week, double[][] values) {
        LocalDate first = LocalDate.parse("2025-01-04");
        return new Vintage(first.plusWeeks(week), new Panel(Frequency.WEEKLY, first, values));
    }

    /// A vintage that ends at a step, and is known in the week after it.
    static Vintage ending(int last, double[][] values) {
        double[][] cut = copy(values);
        for (double[] series : cut) {
            Arrays.fill(series, last + 1, series.length, Double.NaN);
        }
        return vintage(last + 1, cut);
    }

    static double[][] copy(double[][] values) {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }
}
