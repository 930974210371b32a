package predictcovid.forecast.quantile;

import java.util.Arrays;
import java.util.List;

/// Probabilities of the categories of one task as one distribution.
public final class CategoryEnsemble {
    private CategoryEnsemble() {}

    /// Combines forecasts of one task with the same categories; the mixture of distributions is the
    /// mean of their probabilities.
    ///
    /// @param weights one for each, not negative; they need not sum to 1
    public static CategoryForecast of(
            EnsembleMethod method, List<CategoryForecast> members, double... weights) {
        double sum = Arrays.stream(weights).sum();
        double[] shares = Arrays.stream(weights).map(weight -> weight / sum).toArray();
        CategoryForecast first = members.getFirst();
        double[] probabilities = new double[first.categories().size()];
        for (int k = 0; k < probabilities.length; k++) {
            int at = k;
            double[] values = members.stream().mapToDouble(each -> each.probability(at)).toArray();
            probabilities[k] =
                    switch (method) {
                        case MEAN, LINEAR_POOL -> EnsembleMethod.mean(values, shares);
                        case MEDIAN -> EnsembleMethod.median(values, shares);
                    };
        }
        return new CategoryForecast(first.task(), first.categories(), scaled(probabilities, first));
    }

    /// Medians may all be 0 where the members agree on nothing: then all categories are alike.
    private static double[] scaled(double[] probabilities, CategoryForecast like) {
        double sum = Arrays.stream(probabilities).sum();
        int size = like.categories().size();
        return Arrays.stream(probabilities)
                .map(each -> sum > 0 ? each / sum : 1.0 / size)
                .toArray();
    }
}
