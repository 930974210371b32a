package predictcovid.forecast.quantile;

import java.util.Arrays;
import java.util.List;

/// The probabilities of all categories that an outcome may be of.
public final class CategoryForecast {
    private static final double TOLERANCE = 1e-6;

    private final ForecastTask task;
    private final List<String> categories;
    private final double[] probabilities;

    /// @param categories in their order, where they have one
    /// @param probabilities one for each category, not negative; together 1
    /// @throws IllegalArgumentException when they are no distribution
    public CategoryForecast(ForecastTask task, List<String> categories, double... probabilities) {
        if (!isDistribution(probabilities) || categories.size() != probabilities.length) {
            throw new IllegalArgumentException(
                    task + " has " + Arrays.toString(probabilities) + " of " + categories);
        }
        this.task = task;
        this.categories = List.copyOf(categories);
        this.probabilities = probabilities.clone();
    }

    /// Whether none is missing or negative, and their sum is 1.
    public static boolean isDistribution(double... probabilities) {
        return Arrays.stream(probabilities).allMatch(each -> each >= 0)
                && Math.abs(Arrays.stream(probabilities).sum() - 1) <= TOLERANCE;
    }

    public ForecastTask task() {
        return task;
    }

    public List<String> categories() {
        return categories;
    }

    /// The probability of the category at position `k`.
    public double probability(int k) {
        return probabilities[k];
    }

    /// A copy of all probabilities.
    public double[] probabilities() {
        return probabilities.clone();
    }
}
