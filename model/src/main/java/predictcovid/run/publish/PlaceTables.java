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

    /// Adds the last half year by day and the last two years by week of each place that is
    /// forecast.
    ///
    /// @param withWhole whether all places together are added, too
    void add(PlacesAsOf places, WeeklyPanel weekly, boolean withWhole) {
        for (Measure measure : places.measures()) {
            Panel days = places.daily(measure);
            for (int area : places.forecast(measure)) {
                if (withWhole || area != places.geography().nation()) {
                    add(places, weekly, measure, days, area);
                }
            }
        }
    }

    private void add(PlacesAsOf places, WeeklyPanel weekly, Measure measure, Panel days, int area) {
        String code = places.geography().areas().get(area).code();
        if (places.series(measure, area).orElseThrow().frequency() == Frequency.DAILY) {
            add(measure.target(Frequency.DAILY).name(), code, days, area, DAYS_SHOWN);
        }
        String target = measure.target(Frequency.WEEKLY).name();
        weekly.panel(measure).ifPresent(weeks -> add(target, code, weeks, area, WEEKS_SHOWN));
    }

    /// All that was added.
    Table table() {
        return Table.of(
                Column.texts("target", targets),
                Column.texts("location", locations),
                Column.dates("date", dates),
                Column.numbers(
                        "value", values.stream().mapToDouble(Double::doubleValue).toArray()));
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
