package predictcovid.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import predictcovid.chart.paint.DateAxis;
import predictcovid.chart.paint.Key;
import predictcovid.chart.paint.Key.Entry;
import predictcovid.chart.paint.Key.Mark;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.SeriesPlot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Sheet.Anchor;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.forecast.quantile.QuantileLevels;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;

/// The recent past of one place as a line, and from its last value on the fan of its forecast.
///
/// @param reported the steps of `history` with the backlogs that it is without
record FanPlot(
        Quantity quantity,
        TimeSeries history,
        List<QuantileForecast> forecasts,
        TimeSeries reported) {
    static final List<Double> COVERAGES = List.of(0.95, 0.8, 0.5);

    private static final int RECENT_DAYS = 84;
    private static final int RECENT_WEEKS = 26;
    private static final double LINE_HEIGHT = 20;

    FanPlot(Quantity quantity, TimeSeries history, List<QuantileForecast> forecasts) {
        this(quantity, history, forecasts, history);
    }

    FanPlot {
        forecasts =
                forecasts.stream()
                        .sorted(Comparator.comparing(each -> each.task().targetEndDate()))
                        .toList();
    }

    /// The last steps that are shown.
    TimeSeries recent() {
        LocalDate last = history.lastDate();
        boolean daily = history.frequency() == Frequency.DAILY;
        return history.between(
                daily ? last.minusDays(RECENT_DAYS - 1L) : last.minusWeeks(RECENT_WEEKS - 1L),
                last);
    }

    /// The last step of [#recent] that has a value.
    OptionalInt lastObserved() {
        TimeSeries recent = recent();
        return IntStream.range(0, recent.size()).filter(i -> !Double.isNaN(recent.value(i))).max();
    }

    /// The forecast that reaches farthest.
    Optional<QuantileForecast> farthest() {
        return forecasts.isEmpty() ? Optional.empty() : Optional.of(forecasts.getLast());
    }

    /// The ends of a forecast's central interval, as texts.
    String[] range(QuantileForecast forecast, double coverage, Wording wording) {
        int lower = QuantileLevels.HUB.indexOf((1 - coverage) / 2);
        int upper = QuantileLevels.HUB.mirror(lower);
        return new String[] {
            quantity.value(forecast.quantile(lower), wording),
            quantity.value(forecast.quantile(upper), wording)
        };
    }

    /// The fan, opened from the last observation where there is one.
    Fan fan() {
        Fan fan = Fan.of(forecasts);
        OptionalInt last = lastObserved();
        if (forecasts.isEmpty() || last.isEmpty()) {
            return fan;
        }
        TimeSeries recent = recent();
        return fan.from(recent.date(last.getAsInt()), recent.value(last.getAsInt()));
    }

    /// Paints bands, lines, axes, key and the farthest forecast's numbers.
    void paint(Sheet sheet, Wording wording) {
        key(COVERAGES, wording).paint(sheet, 97);
        List<String> numbers = numbers(wording);
        double widest =
                numbers.stream()
                        .mapToDouble(text -> sheet.width(text, sheet.bold(14)))
                        .max()
                        .orElse(0);
        Fan fan = fan();
        ValueAxis axis = Fan.axis(recent().values(), List.of(fan));
        DoubleFunction<String> label = quantity.labels(axis, wording);
        Rectangle2D area = Plot.area(sheet, axis, label, widest + 14);
        Plot plot = new Plot(sheet, area, first().toEpochDay(), last().toEpochDay(), axis);
        plot.valueGrid(label);
        plot.dates(new DateAxis(first(), last(), history.lastDate(), wording.language()));
        fan.add(plot, COVERAGES, 2.5);
        plot.line(SeriesPlot.days(recent()), recent().values(), Palette.OBSERVED, 2);
        plot.paint();
        new LeftOutReports(recent(), reported).paint(sheet, plot, quantity, wording);
        paintLastObserved(sheet, plot, wording);
        paintNumbers(sheet, plot, numbers);
    }

    /// What observation, median and bands look like.
    static Key key(List<Double> coverages, Wording wording) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(Mark.LINE, Palette.OBSERVED, wording.say("key.observed")));
        entries.add(new Entry(Mark.LINE, Palette.PREDICTED, wording.say("key.median")));
        for (double coverage : coverages.reversed()) {
            String meaning = wording.say("key.interval", wording.percent(coverage));
            entries.add(new Entry(Mark.BLOCK, Fan.color(coverage), meaning));
        }
        return new Key(entries);
    }

    private LocalDate first() {
        return recent().size() > 0 ? recent().firstDate() : last();
    }

    private LocalDate last() {
        return farthest().map(each -> each.task().targetEndDate()).orElse(history.lastDate());
    }

    private void paintLastObserved(Sheet sheet, Plot plot, Wording wording) {
        lastObserved()
                .ifPresent(i -> {
                    LocalDate date = recent().date(i);
                    double x = plot.x(date);
                    double top = plot.area().getY();
                    sheet.dashes(
                            new Line2D.Double(x, top - 2, x, plot.area().getMaxY()),
                            1,
                            Palette.BASE);
                    String text =
                            wording.say("forecast.origin", wording.step(date, history.frequency()));
                    sheet.text(text, x, top - 7, sheet.regular(13), Palette.MUTED, Anchor.RIGHT);
                });
    }

    private List<String> numbers(Wording wording) {
        List<String> lines = new ArrayList<>();
        farthest()
                .ifPresent(forecast -> {
                    lines.add(quantity.value(forecast.median(), wording));
                    lines.add(wording.step(forecast.task().targetEndDate(), history.frequency()));
                    for (double coverage : COVERAGES.reversed()) {
                        String[] range = range(forecast, coverage, wording);
                        lines.add(
                                wording.say(
                                        "forecast.range",
                                        wording.percent(coverage),
                                        range[0],
                                        range[1]));
                    }
                });
        return lines;
    }

    private void paintNumbers(Sheet sheet, Plot plot, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        double y = plot.y(forecasts.getLast().median()) + 5;
        y = Math.min(y, plot.area().getMaxY() - (lines.size() - 1) * LINE_HEIGHT);
        double x = plot.area().getMaxX() + 14;
        sheet.text(lines.getFirst(), x, y, sheet.bold(18), Palette.PREDICTED, Anchor.LEFT);
        for (String line : lines.subList(1, lines.size())) {
            y += LINE_HEIGHT;
            sheet.text(line, x, y, sheet.regular(13), Palette.INK, Anchor.LEFT);
        }
    }
}
