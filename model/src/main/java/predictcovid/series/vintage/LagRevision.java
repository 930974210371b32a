package predictcovid.series.vintage;

import java.util.List;
import predictcovid.series.vintage.RevisionReport.Revision;

/// How the numbers of one place were revised when they were so old.
///
/// @param location code of the place
/// @param lag steps from a number's date to the last one of its vintage
/// @param values numbers compared with the next vintage
/// @param median of ln(later / earlier) where both are above zero; NaN when none is
/// @param lowerQuartile of the same
/// @param upperQuartile of the same
/// @param shareChanged share of `values` that the next vintage changed or withdrew
public record LagRevision(
        String location,
        int lag,
        int values,
        double median,
        double lowerQuartile,
        double upperQuartile,
        double shareChanged) {
    /// Sums up the numbers of one place and lag, of which there is one at least.
    static LagRevision of(List<Revision> numbers) {
        double[] ratios =
                numbers.stream()
                        .mapToDouble(Revision::logRatio)
                        .filter(ratio -> !Double.isNaN(ratio))
                        .sorted()
                        .toArray();
        long changed = numbers.stream().filter(Revision::isChange).count();
        return new LagRevision(
                numbers.getFirst().location(),
                numbers.getFirst().lag(),
                numbers.size(),
                quantile(ratios, 0.5),
                quantile(ratios, 0.25),
                quantile(ratios, 0.75),
                (double) changed / numbers.size());
    }

    /// Between neighbours on the line, as R's type 7.
    private static double quantile(double[] sorted, double level) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = level * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
