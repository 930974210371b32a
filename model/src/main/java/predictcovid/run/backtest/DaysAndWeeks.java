package predictcovid.run.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import predictcovid.series.Measure;
import predictcovid.series.Panel;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeeklyPanel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.target.Frequency;

/// The days and weeks of all places as targets of one archive with one vintage.
final class DaysAndWeeks {
    private DaysAndWeeks() {}

    /// All that is known, days after the last week among it.
    static ReportArchive all(PlacesAsOf places, WeeklyPanel weekly) {
        Map<String, Vintages> targets = weeks(weekly);
        for (Measure measure : places.measures()) {
            put(
                    targets,
                    measure.target(Frequency.DAILY).name(),
                    lastDay(weekly),
                    places.daily(measure));
        }
        return new ReportArchive(places.geography(), targets);
    }

    private static Map<String, Vintages> weeks(WeeklyPanel weekly) {
        Map<String, Vintages> targets = new TreeMap<>();
        weekly.panels()
                .forEach((measure, panel) ->
                        put(
                                targets,
                                measure.target(Frequency.WEEKLY).name(),
                                lastDay(weekly),
                                panel));
        return targets;
    }

    private static LocalDate lastDay(WeeklyPanel weekly) {
        return weekly.calendar().lastDay();
    }

    private static void put(
            Map<String, Vintages> targets, String target, LocalDate asOf, Panel panel) {
        targets.put(target, new Vintages(target, List.of(new Vintage(asOf, panel))));
    }
}
