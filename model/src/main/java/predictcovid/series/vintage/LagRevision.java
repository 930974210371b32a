package predictcovid.series.vintage;

import java.util.List;
import java.util.function.ToDoubleFunction;
import predictcovid.series.vintage.RevisionReport.Revision;

/// How the numbers of one place were revised when they were so old.
///
/// @param location code of the place; empty for the median place
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

    /// The median change to the next vintage, as a fraction of the number; NaN when there is none.
    public double change() {
        return Math.expm1(median);
    }

    /// The lower quartile of that change.
    public double lowerChange() {
        return Math.expm1(lowerQuartile);
    }

    /// The upper quartile of that change.
    public double upperChange() {
        return Math.expm1(upperQuartile);
    }

    /// The median place: each figure is the median of all places'; its numbers are theirs together.
    ///
    /// @param places at one lag, at least one
    static LagRevision medianOf(List<LagRevision> places) {
        return new LagRevision(
                "",
                places.getFirst().lag,
                places.stream().mapToInt(LagRevision::values).sum(),
                median(places, LagRevision::median),
                median(places, LagRevision::lowerQuartile),
                median(places, LagRevision::upperQuartile),
                median(places, LagRevision::shareChanged));
    }

    private static double median(List<LagRevision> places, ToDoubleFunction<LagRevision> figure) {
        return quantile(
                places.stream()
                        .mapToDouble(figure)
                        .filter(it -> !Double.isNaN(it))
                        .sorted()
                        .toArray(),
                0.5);
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
