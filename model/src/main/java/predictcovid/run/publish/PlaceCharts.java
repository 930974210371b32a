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

    /// A picture and what it is about.
    ///
    /// @param places codes of those that it shows
    record Drawing(Chart chart, String target, List<String> places) {
        Drawing {
            places = List.copyOf(places);
        }

        /// The one that it shows; absent of several.
        Optional<String> place() {
            return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
        }
    }

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

    List<Drawing> all() {
        List<Drawing> charts = new ArrayList<>();
        for (Frequency frequency : List.of(Frequency.DAILY, Frequency.WEEKLY)) {
            for (Measure measure : places.measures()) {
                charts.addAll(of(measure, frequency));
            }
        }
        // what the method relies on judges nobody
        contributions
                .importance(explained.importances())
                .forEach(chart -> charts.add(new Drawing(chart, "", List.of())));
        return charts;
    }

    private List<Drawing> of(Measure measure, Frequency frequency) {
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
        String target = measure.target(frequency).name();
        List<Drawing> charts = new ArrayList<>();
        shown.forEach(code ->
                charts.add(new Drawing(fans.get(codes.indexOf(code)), target, List.of(code))));
        if (panels.size() > 1) {
            charts.add(
                    new Drawing(
                            names.ofLevel(SmallMultiplesChart.pages(quantity, panels).getFirst()),
                            target,
                            codes));
        }
        charts.addAll(reasons(target, shown));
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

    private List<Drawing> reasons(String target, List<String> codes) {
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

    private Drawing reason(Explanation each) {
        String code = each.task().location();
        int area = places.geography().indexOf(code);
        return new Drawing(
                names.ofPlace(
                        contributions.of(each, explained.importances()),
                        places.geography().areas().get(area).name(),
                        code),
                each.task().target(),
                List.of(code));
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
