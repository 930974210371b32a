package predictcovid.chart;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import predictcovid.backtest.QuantileRank;
import predictcovid.chart.paint.DateAxis;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.SeriesPlot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.series.TimeSeries;

/// What was forecast for one place at several dates, over what happened. Of overlapping forecasts
/// the latest is drawn, the last one that does not reach into it, and so on.
///
/// @param observed what happened, as known later
/// @param forecasts of any reference dates, in any order
public record PastForecastsChart(
        Quantity quantity, String forecaster, TimeSeries observed, List<QuantileForecast> forecasts)
        implements Chart {
    private static final List<Double> COVERAGES = List.of(0.95, 0.5);
    private static final int STEPS_BEFORE = 4;

    private static final Comparator<QuantileForecast> BY_END =
            Comparator.comparing(forecast -> forecast.task().targetEndDate());

    public PastForecastsChart {
        forecasts = List.copyOf(forecasts);
    }

    @Override
    public String name() {
        return Quantity.fileName("past-forecasts", quantity.target().name(), observed.location());
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        return wording.say(
                "past.title",
                wording.place(observed.location()),
                quantity.words(wording),
                wording.period(first(), last()));
    }

    @Override
    public String alternative(Locale locale) {
        return title(locale) + ". " + message(Wording.in(locale));
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        return footer.frame(this, wording, message(wording), sheet -> paint(sheet, wording));
    }

    private String message(Wording wording) {
        List<QuantileRank> ranks = ranks();
        return wording.say(
                "past.message",
                forecaster,
                shown().size(),
                ranks.size(),
                ranks.stream().filter(rank -> rank.isCovered(0.5)).count(),
                ranks.stream().filter(rank -> rank.isCovered(0.95)).count());
    }

    private List<QuantileRank> ranks() {
        List<QuantileRank> ranks = new ArrayList<>();
        for (QuantileForecast forecast : shown().stream().flatMap(List::stream).toList()) {
            observed(forecast.task().targetEndDate())
                    .ifPresent(value ->
                            ranks.add(
                                    QuantileRank.of(
                                            QuantileLevels.HUB, forecast.quantiles(), value)));
        }
        return ranks;
    }

    private OptionalDouble observed(LocalDate date) {
        return IntStream.range(0, observed.size())
                .filter(i -> observed.date(i).equals(date) && !Double.isNaN(observed.value(i)))
                .mapToDouble(observed::value)
                .findFirst();
    }

    /// The forecasts that are drawn, by reference date, each by its end; the latest date first.
    private List<List<QuantileForecast>> shown() {
        TreeMap<LocalDate, List<QuantileForecast>> byReference =
                new TreeMap<>(
                        forecasts.stream()
                                .sorted(BY_END)
                                .collect(
                                        groupingBy(
                                                forecast -> forecast.task().referenceDate(),
                                                toList())));
        List<List<QuantileForecast>> shown = new ArrayList<>();
        LocalDate limit = LocalDate.MAX;
        for (List<QuantileForecast> fan : byReference.descendingMap().values()) {
            if (fan.getLast().task().targetEndDate().isBefore(limit)) {
                shown.add(fan);
                limit = fan.getFirst().task().targetEndDate();
            }
        }
        return shown;
    }

    private LocalDate first() {
        return forecasts.stream()
                .map(forecast -> forecast.task().targetEndDate())
                .min(Comparator.naturalOrder())
                .map(date -> date.minusDays((long) STEPS_BEFORE * observed.frequency().days()))
                .filter(date -> date.isAfter(observed.firstDate()))
                .orElse(observed.firstDate());
    }

    private LocalDate last() {
        return forecasts.stream()
                .map(forecast -> forecast.task().targetEndDate())
                .max(Comparator.naturalOrder())
                .orElse(observed.lastDate());
    }

    private void paint(Sheet sheet, Wording wording) {
        FanPlot.key(COVERAGES, wording).paint(sheet, 97);
        List<Fan> fans = shown().stream().map(Fan::of).toList();
        TimeSeries past = observed.between(first(), last());
        ValueAxis axis = Fan.axis(past.values(), fans);
        DoubleFunction<String> label = quantity.labels(axis, wording);
        Rectangle2D area = Plot.area(sheet, axis, label, 16);
        Plot plot = new Plot(sheet, area, first().toEpochDay(), last().toEpochDay(), axis);
        plot.dotSize(6);
        plot.valueGrid(label);
        plot.dates(DateAxis.of(first(), last(), wording.language()));
        fans.forEach(fan -> fan.add(plot, COVERAGES, 2));
        plot.line(SeriesPlot.days(past), past.values(), Palette.OBSERVED, 2);
        plot.paint();
    }
}
