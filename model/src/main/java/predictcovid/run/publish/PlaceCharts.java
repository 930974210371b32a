package predictcovid.run.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import predictcovid.chart.Chart;
import predictcovid.chart.FanChart;
import predictcovid.chart.PlacePanel;
import predictcovid.chart.Quantity;
import predictcovid.chart.SmallMultiplesChart;
import predictcovid.forecast.pooled.ExplainedForecast;
import predictcovid.forecast.pooled.Explanation;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.run.input.PlacesLevel;
import predictcovid.series.Measure;
import predictcovid.series.Panel;
import predictcovid.series.TimeSeries;
import predictcovid.series.places.PlaceOptions;
import predictcovid.series.places.PlacesAsOf;
import predictcovid.series.places.WeeklyPanel;
import predictcovid.target.Frequency;

/// The pictures of many places: the largest side by side, and for each of a few a fan and what
/// moved it by the last week.
final class PlaceCharts {
    /// More places are shown side by side only; the page draws the fan of any.
    private static final int MOST_FANS = 12;

    private final PlacesAsOf places;
    private final WeeklyPanel weekly;
    private final PlacesAsOf reported;
    private final WeeklyPanel weeklyReported;
    private final ExplainedForecast explained;
    private final LocalDate lastDay;
    private final FeatureCharts contributions;
    private final ChartNames names;
    private final String own;
    private final Map<String, Map<String, List<QuantileForecast>>> forecasts;

    /// @param own code of the place whose series the run forecasts; empty when it is none of these
    PlaceCharts(
            PlacesLevel level,
            ExplainedForecast explained,
            FeatureCharts contributions,
            ChartNames names,
            String own) {
        this.places = level.places();
        this.weekly = level.weekly();
        this.lastDay = level.archive().lastDay();
        this.contributions = contributions;
        this.names = names;
        this.own = own;
        this.reported = places.asReported();
        this.weeklyReported = weekly.asKnownIn(reported);
        this.explained = explained;
        this.forecasts =
                explained.forecasts().stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.task().target(),
                                        Collectors.groupingBy(each -> each.task().location())));
    }

    List<Chart> all() {
        List<Chart> charts = new ArrayList<>();
        for (Frequency frequency : List.of(Frequency.DAILY, Frequency.WEEKLY)) {
            for (Measure measure : places.measures()) {
                charts.addAll(of(measure, frequency));
            }
        }
        charts.addAll(contributions.importance(explained.importances()));
        return charts;
    }

    private List<Chart> of(Measure measure, Frequency frequency) {
        Map<String, List<QuantileForecast>> of =
                forecasts.getOrDefault(measure.target(frequency).name(), Map.of());
        Optional<Panel> observed = panel(places, weekly, measure, frequency);
        Optional<Panel> reported = panel(this.reported, weeklyReported, measure, frequency);
        if (of.isEmpty() || observed.isEmpty()) {
            return List.of();
        }
        Quantity quantity = new Quantity(measure.target(frequency));
        List<PlacePanel> panels = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        List<Chart> fans = new ArrayList<>();
        for (int area : places.forecast(measure)) {
            String code = places.geography().areas().get(area).code();
            List<QuantileForecast> place = of.getOrDefault(code, List.of());
            if (!place.isEmpty()) {
                TimeSeries history = series(observed.get(), area);
                panels.add(new PlacePanel(history, place));
                TimeSeries asReported = series(reported.orElseThrow(), area);
                fans.add(
                        names.ofPlace(
                                new FanChart(quantity, history, place, asReported),
                                history.location(),
                                code));
                codes.add(code);
            }
        }
        int many = names.ending().isEmpty() ? fans.size() : names.count();
        List<String> shown = many > MOST_FANS ? special(codes) : codes;
        List<Chart> charts = new ArrayList<>();
        shown.forEach(code -> charts.add(fans.get(codes.indexOf(code))));
        if (panels.size() > 1) {
            charts.add(names.ofLevel(SmallMultiplesChart.pages(quantity, panels).getFirst()));
        }
        charts.addAll(reasons(quantity.target().name(), shown));
        return charts;
    }

    /// Of the leading level the first, which is the world where it is forecast; the place of the
    /// run.
    private List<String> special(List<String> codes) {
        boolean isLeading = names.ending().isEmpty();
        return codes.stream()
                .filter(code -> (isLeading && code.equals(codes.getFirst())) || code.equals(own))
                .toList();
    }

    private List<Chart> reasons(String target, List<String> codes) {
        return explained.explanations().stream()
                .filter(each -> each.task().target().equals(target))
                .filter(each -> codes.contains(each.task().location()))
                .filter(each ->
                        each.task().horizon()
                                == PlaceOptions.LONGEST_HORIZON_DAYS / Frequency.WEEKLY.days())
                .filter(each -> !each.contributions().isEmpty())
                .map(this::reason)
                .toList();
    }

    private Chart reason(Explanation each) {
        String code = each.task().location();
        int area = places.geography().indexOf(code);
        return names.ofPlace(
                contributions.of(each, explained.importances()),
                places.geography().areas().get(area).name(),
                code);
    }

    private static Optional<Panel> panel(
            PlacesAsOf days, WeeklyPanel weeks, Measure measure, Frequency frequency) {
        return switch (frequency) {
            case DAILY -> Optional.of(days.daily(measure));
            case WEEKLY -> weeks.panel(measure);
        };
    }

    /// Up to the step from which forecasts start.
    private TimeSeries series(Panel panel, int area) {
        LocalDate last =
                switch (panel.frequency()) {
                    case DAILY -> lastDay;
                    case WEEKLY -> weekly.calendar().lastDay();
                };
        int end = Math.min(panel.steps(), panel.step(last) + 1);
        return new TimeSeries(
                places.geography().areas().get(area).name(),
                panel.frequency(),
                panel.date(0),
                Arrays.copyOf(panel.series(area), end));
    }
}
