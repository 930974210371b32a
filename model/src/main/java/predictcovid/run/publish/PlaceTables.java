package predictcovid.run.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import predictcovid.catalog.table.Column;
import predictcovid.catalog.table.Table;
import predictcovid.series.Measure;
import predictcovid.series.Panel;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeeklyPanel;
import predictcovid.target.Frequency;

/// What was observed before the forecasts, as a table.
final class PlaceTables {
    private static final int DAYS_SHOWN = 182;
    private static final int WEEKS_SHOWN = 104;

    private final List<String> targets = new ArrayList<>();
    private final List<String> locations = new ArrayList<>();
    private final List<LocalDate> dates = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    private PlaceTables() {}

    /// The last half year by day and the last two years by week of each place that is forecast.
    static Table observations(PlacesAsOf places, WeeklyPanel weekly) {
        PlaceTables rows = new PlaceTables();
        for (Measure measure : places.measures()) {
            Panel days = places.daily(measure);
            for (int area : places.forecast(measure)) {
                String code = places.geography().areas().get(area).code();
                if (places.series(measure, area).orElseThrow().frequency() == Frequency.DAILY) {
                    rows.add(measure.target(Frequency.DAILY).name(), code, days, area, DAYS_SHOWN);
                }
                weekly.panel(measure)
                        .ifPresent(weeks ->
                                rows.add(
                                        measure.target(Frequency.WEEKLY).name(),
                                        code,
                                        weeks,
                                        area,
                                        WEEKS_SHOWN));
            }
        }
        return Table.of(
                Column.texts("target", rows.targets),
                Column.texts("location", rows.locations),
                Column.dates("date", rows.dates),
                Column.numbers(
                        "value", rows.values.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private void add(String target, String code, Panel panel, int area, int most) {
        for (int step = Math.max(0, panel.steps() - most); step < panel.steps(); step++) {
            double value = panel.value(area, step);
            if (!Double.isNaN(value)) {
                targets.add(target);
                locations.add(code);
                dates.add(panel.date(step));
                values.add(value);
            }
        }
    }
}
