package predictcovid.web.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.table.Table;

/// How good past forecasts were in each place.
final class ScoreTable {
    private ScoreTable() {}

    /// The scores by what they are about, in the order of the table; a horizon of 0 is a missing
    /// one.
    ///
    /// @throws predictcovid.text.Fault when a column is missing
    static Map<Subject, List<PlaceScore>> read(Table table) {
        List<@Nullable String> forecasters = table.texts("forecaster");
        List<@Nullable String> targets = table.texts("target");
        List<@Nullable String> locations = table.texts("location");
        double[] horizons = table.numbers("horizon");
        List<Integer> forecasts = table.integers("forecasts");
        double[] errors = table.numbers("ae");
        double[] wis = table.numbers("wis");
        double[] overBaseline = table.numbers("wis_over_baseline");
        double[] held50 = table.numbers("coverage_50");
        double[] held80 = table.numbers("coverage_80");
        double[] held95 = table.numbers("coverage_95");
        Map<Subject, List<PlaceScore>> scores = new HashMap<>();
        for (int i = 0; i < table.rows(); i++) {
            scores.computeIfAbsent(
                            Subject.of(targets.get(i), locations.get(i)), _ -> new ArrayList<>())
                    .add(
                            new PlaceScore(
                                    Objects.requireNonNullElse(forecasters.get(i), ""),
                                    Double.isNaN(horizons[i])
                                            ? Optional.empty()
                                            : Optional.of((int) horizons[i]),
                                    forecasts.get(i),
                                    errors[i],
                                    wis[i],
                                    overBaseline[i],
                                    held50[i],
                                    held80[i],
                                    held95[i]));
        }
        return scores;
    }
}
