package predictcovid.forecast.original;

import java.time.LocalDate;
import java.util.List;
import predictcovid.forest.ForestOptions;

/// How the original's forecaster learns.
///
/// @param columns that the forest sees
/// @param daysMean steps in the rolling mean
/// @param startDate learnt from are the steps after it
/// @param forest trees and seed
public record OriginalOptions(
        List<String> columns, int daysMean, LocalDate startDate, ForestOptions forest) {
    private static final int TREES_AT_AN_ORIGIN = 50;

    public OriginalOptions {
        columns = List.copyOf(columns);
    }

    /// The same, learning from the steps after another day.
    public OriginalOptions after(LocalDate start) {
        return new OriginalOptions(columns, daysMean, start, forest);
    }

    /// The same with means of so many steps.
    public OriginalOptions meaning(int steps) {
        return new OriginalOptions(columns, steps, startDate, forest);
    }

    /// Fewer trees: past forecasts only measure how wide intervals must be.
    ForestOptions atAnOrigin() {
        return forest.atMost(TREES_AT_AN_ORIGIN);
    }
}
