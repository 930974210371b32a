package predictcovid.web.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.table.Table;

/// What was observed before the forecasts.
final class ObservationTable {
    private final List<LocalDate> dates;
    private final double[] values;
    private final Map<Subject, List<Integer>> rows = new HashMap<>();

    private ObservationTable(List<LocalDate> dates, double[] values) {
        this.dates = dates;
        this.values = values;
    }

    /// The values by what they are about; NaN where one is missing.
    ///
    /// @throws predictcovid.text.Fault when a column is missing
    static ObservationTable read(Table table) {
        List<@Nullable String> targets = table.texts("target");
        List<@Nullable String> locations = table.texts("location");
        ObservationTable observed =
                new ObservationTable(table.dates("date"), table.numbers("value"));
        for (int i = 0; i < table.rows(); i++) {
            observed.rows
                    .computeIfAbsent(
                            Subject.of(targets.get(i), locations.get(i)), _ -> new ArrayList<>())
                    .add(i);
        }
        return observed;
    }

    /// The values of a subject by date; none where nothing is known.
    NavigableMap<LocalDate, Double> of(Subject subject) {
        NavigableMap<LocalDate, Double> observed = new TreeMap<>();
        rows.getOrDefault(subject, List.of())
                .forEach(row -> observed.put(dates.get(row), values[row]));
        return observed;
    }
}
