package predictcovid.chart.paint;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import predictcovid.chart.paint.Key.Entry;
import predictcovid.chart.paint.Key.Mark;
import predictcovid.chart.paint.Sheet.Anchor;
import predictcovid.series.TimeSeries;
import predictcovid.target.Frequency;
import predictcovid.target.Target;

/// A series as bars, and for daily ones the mean of the last seven days as a line over them.
///
/// @param target what its values tell
public record SeriesPlot(Target target, TimeSeries series, Color color) {
    private static final int WEEK = 7;
    private static final double RIGHT_OF_PLOT = 110;

    /// The mean of the last seven days for each day that has a value, for which at least four must
    /// be known; a weekly or short series as it is.
    public double[] smoothed() {
        if (!isSmoothed()) {
            return series.values();
        }
        double[] values = series.values();
        double[] means = new double[values.length];
        Arrays.setAll(means, i -> meanOfWeek(values, i));
        return means;
    }

    /// The latest level and the highest one, in a sentence.
    public String message(Wording wording) {
        double[] level = smoothed();
        int last = lastKnown(level);
        if (last < 0) {
            return wording.say("series.empty");
        }
        int highest = highest(level);
        String key =
                (isSmoothed() ? "series.mean" : "series.plain") + (highest == last ? ".top" : "");
        return wording.say(
                series.frequency(),
                key,
                wording.value(target, level[last]),
                wording.date(series.date(last)),
                wording.value(target, level[highest]),
                wording.date(series.date(highest)),
                wording.events(target, level[last]));
    }

    /// Paints bars, line, axes and key.
    public void paint(Sheet sheet, Wording wording) {
        key(wording).paint(sheet, 97);
        ValueAxis axis = ValueAxis.fromZero(series.values());
        DoubleFunction<String> label = axis.labels(target, wording);
        Rectangle2D area = Plot.area(sheet, axis, label, RIGHT_OF_PLOT);
        double half = series.frequency().days() / 2.0 * Math.max(1, WEEK - series.size());
        double first = series.firstDate().toEpochDay() - half;
        Plot plot = new Plot(sheet, area, first, series.lastDate().toEpochDay() + half, axis);
        plot.valueGrid(label);
        if (series.size() > 0) {
            plot.dates(DateAxis.of(series.firstDate(), series.lastDate(), wording.language()));
        }
        addMarks(plot);
        plot.paint();
        labelEnd(sheet, plot, wording);
    }

    /// The epoch days of all steps.
    public static double[] days(TimeSeries series) {
        return IntStream.range(0, series.size())
                .mapToDouble(i -> series.date(i).toEpochDay())
                .toArray();
    }

    private boolean isSmoothed() {
        return series.frequency() == Frequency.DAILY && series.size() >= WEEK;
    }

    private static double meanOfWeek(double[] values, int i) {
        if (i < WEEK - 1 || Double.isNaN(values[i])) {
            return Double.NaN;
        }
        double[] known =
                Arrays.stream(values, i - WEEK + 1, i + 1)
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
        return known.length <= WEEK / 2
                ? Double.NaN
                : Arrays.stream(known).average().orElse(Double.NaN);
    }

    private static int lastKnown(double[] values) {
        int i = values.length - 1;
        while (i >= 0 && Double.isNaN(values[i])) {
            i--;
        }
        return i;
    }

    private static int highest(double[] values) {
        int highest = lastKnown(values);
        for (int i = highest - 1; i >= 0; i--) {
            if (values[i] > values[highest]) {
                highest = i;
            }
        }
        return highest;
    }

    private Color barColor() {
        return Palette.tint(color, isSmoothed() ? 0.38 : 0.75);
    }

    private Key key(Wording wording) {
        Entry bars = new Entry(Mark.BLOCK, barColor(), wording.every(target));
        Entry mean = new Entry(Mark.LINE, color, wording.say("key.mean"));
        return new Key(isSmoothed() ? List.of(bars, mean) : List.of(bars));
    }

    private void addMarks(Plot plot) {
        double share = series.size() > 250 ? 1 : 0.8;
        plot.bars(days(series), series.values(), share * series.frequency().days(), barColor());
        if (isSmoothed()) {
            plot.line(days(series), smoothed(), color, 2.5);
        }
    }

    private void labelEnd(Sheet sheet, Plot plot, Wording wording) {
        double[] level = smoothed();
        int last = lastKnown(level);
        if (last < 0) {
            return;
        }
        double x = plot.x(series.date(last).toEpochDay() + series.frequency().days() / 2.0) + 8;
        double y = plot.y(level[last]) + 5;
        sheet.text(wording.value(target, level[last]), x, y, sheet.bold(14), color, Anchor.LEFT);
    }
}
