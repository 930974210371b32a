package predictcovid.series.vintage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import predictcovid.series.Geography;
import predictcovid.series.Panel;

/// What later vintages will add to the newest values, learnt from what earlier ones added: the
/// chain ladder of claims reserving (Mack 1993) on the log scale, with increments of single areas
/// drawn to those of all areas.
public final class RevisionCorrection {
    private final RevisionOptions options;
    private final double[][] factors;

    private RevisionCorrection(RevisionOptions options, double[][] factors) {
        this.options = options;
        this.factors = factors;
    }

    /// Learns from the vintages; with fewer than two there is nothing to correct.
    ///
    /// @param vintages at least one
    public static RevisionCorrection fit(
            Vintages vintages, Geography geography, RevisionOptions options) {
        RevisionIncrements increments = new RevisionIncrements(vintages, options);
        int areas = geography.areas().size();
        double[][] factors = new double[areas][RevisionOptions.LAGS];
        for (int lag = RevisionOptions.LAGS - 1; lag >= 0; lag--) {
            double[] step = increments(increments, geography, lag, options.followsNation());
            for (int area = 0; area < areas; area++) {
                double later = lag + 1 < RevisionOptions.LAGS ? factors[area][lag + 1] : 0;
                factors[area][lag] = later + step[area];
            }
        }
        return new RevisionCorrection(options, factors);
    }

    /// ln of (later value + offset) / (value + offset) to expect of a value `lag` steps before the
    /// last one; 0 for older ones.
    public double factor(int area, int lag) {
        return lag < RevisionOptions.LAGS ? factors[area][lag] : 0;
    }

    /// The vintage's panel with the newest values as later vintages will probably have them, and
    /// with 0 for negative ones.
    public Panel correct(Vintage vintage) {
        double[][] values = vintage.panel().values();
        for (int area = 0; area < values.length; area++) {
            for (int step = 0; step <= vintage.lastStep(); step++) {
                double factor = factor(area, vintage.lastStep() - step);
                values[area][step] = corrected(values[area][step], factor);
            }
        }
        return new Panel(vintage.panel().frequency(), vintage.panel().date(0), values);
    }

    private double corrected(double value, double factor) {
        double later =
                factor == 0
                        ? value
                        : (value + options.offset()) * Math.exp(factor) - options.offset();
        return Math.max(0, later);
    }

    /// The increment to expect of each area at one lag.
    private static double[] increments(
            RevisionIncrements past, Geography geography, int lag, boolean followsNation) {
        double[] expected = new double[geography.areas().size()];
        int nation = geography.nation();
        List<Weighted> national =
                of(past, nation, lag).stream().filter(Weighted::isRevision).toList();
        if (national.isEmpty()) {
            return expected;
        }
        double vintages = weight(national);
        double shrunk = vintages / (vintages + RevisionOptions.NATION_PRIOR_VINTAGES);
        double middle = median(national) * shrunk;
        expected[nation] = shrunk * mean(national, middle, RevisionOptions.NATION_CLIP);
        double common = common(past, geography, lag, middle);
        double pool = followsNation ? (common + middle) / 2 : common;
        for (int part : geography.parts()) {
            List<Weighted> own = of(past, part, lag);
            double known = weight(own);
            double sum = known > 0 ? known * mean(own, pool, RevisionOptions.CLIP) : 0;
            expected[part] =
                    (sum + RevisionOptions.PRIOR_VINTAGES * pool)
                            / (known + RevisionOptions.PRIOR_VINTAGES);
        }
        return expected;
    }

    private static double common(
            RevisionIncrements past, Geography geography, int lag, double middle) {
        List<Weighted> all = new ArrayList<>();
        for (int part : geography.parts()) {
            all.addAll(of(past, part, lag));
        }
        return all.isEmpty() ? 0 : mean(all, middle, RevisionOptions.CLIP);
    }

    private static List<Weighted> of(RevisionIncrements past, int area, int lag) {
        List<Weighted> known = new ArrayList<>();
        for (int vintage = 0; vintage < past.vintages(); vintage++) {
            double increment = past.at(vintage, area, lag);
            if (!Double.isNaN(increment)) {
                known.add(new Weighted(increment, past.weight(vintage)));
            }
        }
        return known;
    }

    private static double weight(List<Weighted> increments) {
        return increments.stream().mapToDouble(Weighted::weight).sum();
    }

    private static double mean(List<Weighted> increments, double middle, double clip) {
        double sum = 0;
        for (Weighted increment : increments) {
            sum += increment.weight * Math.clamp(increment.value, middle - clip, middle + clip);
        }
        return sum / weight(increments);
    }

    /// The first value at which half of the weight is reached.
    private static double median(List<Weighted> increments) {
        List<Weighted> sorted =
                increments.stream().sorted(Comparator.comparingDouble(Weighted::value)).toList();
        double half = weight(sorted) / 2;
        double reached = 0;
        for (Weighted increment : sorted) {
            reached += increment.weight;
            if (reached >= half) {
                return increment.value;
            }
        }
        return sorted.getLast().value;
    }

    private record Weighted(double value, double weight) {
        boolean isRevision() {
            return Math.abs(value) <= RevisionOptions.LARGEST;
        }
    }
}
