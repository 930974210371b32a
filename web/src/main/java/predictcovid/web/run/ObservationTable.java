package predictcovid.web.run;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.table.Table;

/// What was observed before the forecasts.
final class ObservationTable {
    private ObservationTable() {}

    /// The values by what they are about and by date; NaN where one is missing.
    ///
    /// @throws predictcovid.text.Fault when a column is missing
    static Map<Subject, NavigableMap<LocalDate, Double>> read(Table table) {
        List<@Nullable String> targets = table.texts("target");
        List<@Nullable String> locations = table.texts("location");
        List<LocalDate> dates = table.dates("date");
        double[] values = table.numbers("value");
        Map<Subject, NavigableMap<LocalDate, Double>> observed = new HashMap<>();
        for (int i = 0; i < table.rows(); i++) {
            observed.computeIfAbsent(
                            Subject.of(targets.get(i), locations.get(i)), _ -> new TreeMap<>())
                    .put(dates.get(i), values[i]);
        }
        return observed;
    }
}
