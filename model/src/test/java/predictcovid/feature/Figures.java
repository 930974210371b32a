package predictcovid.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;

/// Compares rows of a feature table with figures that were worked out elsewhere.
final class Figures {
    private Figures() {}

    /// @param figures `name value` pairs with commas between them
    static void assertRow(FeatureTable table, int series, int step, String figures) {
        int row = row(table, series, step);
        for (String figure : figures.split(",", -1)) {
            String[] words = figure.strip().split(" ", -1);
            assertThat(table.value(row, table.names().indexOf(words[0])))
                    .as(words[0])
                    .isEqualTo(Double.parseDouble(words[1]), within(1e-9));
        }
    }

    /// The row of a series at a step.
    static int row(FeatureTable table, int series, int step) {
        return IntStream.range(0, table.size())
                .filter(row -> table.series(row) == series && table.step(row) == step)
                .findFirst()
                .orElseThrow();
    }
}
