package predictcovid.run.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import predictcovid.forecast.pooled.DayForecaster;
import predictcovid.forecast.pooled.PooledForecaster;
import predictcovid.forecast.pooled.PooledOptions;
import predictcovid.forecast.pooled.TargetPlan;
import predictcovid.forecast.pooled.reason.ExplainedForecast;
import predictcovid.forecast.pooled.reason.Insight;
import predictcovid.forecast.quantile.ForecastTask;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.Measure;
import predictcovid.series.panel.Panel;
import predictcovid.series.places.PlaceOptions;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeeklyPanel;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.target.Frequency;
import predictcovid.target.Target;

/// Forecasts of every place that has the data: by the week for all, by the day for daily reporters.
public final class PlacesForecast {
    /// Days ahead.
    static final int DAYS = PlaceOptions.LONGEST_HORIZON_DAYS;

    /// Weeks ahead.
    static final List<Integer> WEEKS = IntStream.rangeClosed(1, DAYS / 7).boxed().toList();

    private final PlacesAsOf places;
    private final WeeklyPanel weekly;
    private final PooledOptions options;

    private PlacesForecast(PlacesAsOf places, WeeklyPanel weekly, PooledOptions options) {
        this.places = places;
        this.weekly = weekly;
        this.options = options;
    }

    /// How cases and deaths are forecast: the history of an epidemic that is new is doubted.
    public static List<TargetPlan> plans() {
        Target cases = Measure.CASES.target(Frequency.WEEKLY);
        Target deaths = Measure.DEATHS.target(Frequency.WEEKLY);
        return List.of(
                TargetPlan.leadingCount(cases, deaths).sceptical(),
                TargetPlan.following(deaths, cases).sceptical());
    }

    /// The forecasts after the last common day, in the calling fork-join pool or the common one.
    ///
    /// @param archive `weekly` and what older vintages knew of it
    public static List<QuantileForecast> of(
            PlacesAsOf places, WeeklyPanel weekly, ReportArchive archive, PooledOptions options) {
        return new PlacesForecast(places, weekly, options).all(archive, Insight.NONE).forecasts();
    }

    /// The same forecasts, those by the week with what moved them, and how much the forests rely on
    /// each feature.
    static ExplainedForecast explained(
            PlacesAsOf places, WeeklyPanel weekly, ReportArchive archive, PooledOptions options) {
        return new PlacesForecast(places, weekly, options).all(archive, Insight.IMPORTANCE);
    }

    private ExplainedForecast all(ReportArchive archive, Insight insight) {
        ExplainedForecast weeks = weeks(archive, insight);
        List<QuantileForecast> all = new ArrayList<>(weeks.forecasts());
        all.addAll(days(archive));
        return new ExplainedForecast(all, weeks.explanations(), weeks.importances());
    }

    private ExplainedForecast weeks(ReportArchive archive, Insight insight) {
        LocalDate origin = weekly.calendar().lastDay();
        Set<List<String>> wanted = wanted(false);
        return new PooledForecaster(plans(), options)
                .explainedKnown(archive, origin, WEEKS, insight)
                .of(task -> wanted.contains(key(task)));
    }

    private List<QuantileForecast> days(ReportArchive archive) {
        Map<String, Panel> days = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Measure measure : places.measures()) {
            days.put(measure.target(Frequency.WEEKLY).name(), places.daily(measure));
            names.put(
                    measure.target(Frequency.WEEKLY).name(),
                    measure.target(Frequency.DAILY).name());
        }
        Set<List<String>> wanted = wanted(true);
        return new DayForecaster(plans(), options)
                .forecast(archive, days, DAYS).stream()
                        .filter(each -> wanted.contains(key(each.task())))
                        .map(each -> renamed(each, names))
                        .toList();
    }

    private static QuantileForecast renamed(QuantileForecast forecast, Map<String, String> names) {
        ForecastTask task = forecast.task();
        return new QuantileForecast(
                new ForecastTask(
                        names.getOrDefault(task.target(), task.target()),
                        task.location(),
                        task.referenceDate(),
                        task.horizon(),
                        task.targetEndDate()),
                forecast.quantiles());
    }

    private static List<String> key(ForecastTask task) {
        return List.of(task.target(), task.location());
    }

    /// Target and code of the places that are forecast.
    private Set<List<String>> wanted(boolean onlyDaily) {
        Set<List<String>> wanted = new HashSet<>();
        for (Measure measure : places.measures()) {
            for (int area : places.forecast(measure)) {
                boolean isDaily =
                        places.series(measure, area).orElseThrow().frequency() == Frequency.DAILY;
                if (isDaily || !onlyDaily) {
                    wanted.add(
                            List.of(
                                    measure.target(Frequency.WEEKLY).name(),
                                    places.geography().areas().get(area).code()));
                }
            }
        }
        return wanted;
    }
}
