package predictcovid.chart;

import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import predictcovid.chart.paint.EndLabels;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Sheet.Anchor;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;
import predictcovid.series.vintage.LagRevision;
import predictcovid.target.Frequency;

/// One figure of the revisions by lag, the newest numbers to the left.
///
/// @param figure as a fraction
/// @param axis in percent
/// @param tick how the axis writes percents
/// @param label how the first value of a line is written
record RevisionPanel(
        String head,
        List<RevisionLine> lines,
        ToDoubleFunction<LagRevision> figure,
        ValueAxis axis,
        DoubleFunction<String> tick,
        DoubleFunction<String> label) {
    /// Room in the plot, in logical pixels, for the first values.
    private static final double VALUES = 70;

    private static final double RIGHT_MARGIN = 0.4;
    private static final double LINE_HEIGHT = 17;

    /// A plot in `area`, whose axes are painted.
    Plot plot(Sheet sheet, Rectangle2D area, Frequency frequency, Wording wording) {
        double right = last() + RIGHT_MARGIN;
        double left = -right * VALUES / (area.getWidth() - VALUES);
        Plot plot = new Plot(sheet, area, left, right, axis);
        plot.dotSize(8);
        sheet.text(head, area.getX(), area.getY() - 14, sheet.bold(15), Palette.INK, Anchor.LEFT);
        plot.valueGrid(tick);
        paintLags(sheet, plot, wording.say(frequency, "axis.lag"));
        return plot;
    }

    /// Paints the lines, and their first values beside them.
    void paint(Sheet sheet, Plot plot) {
        lines.forEach(line -> line.add(plot, figure));
        plot.paint();
        List<RevisionLine> highestFirst =
                lines.stream()
                        .filter(line -> !Double.isNaN(first(line)))
                        .sorted(Comparator.comparingDouble(this::first).reversed())
                        .toList();
        double free = Double.NEGATIVE_INFINITY;
        for (RevisionLine line : highestFirst) {
            double y = Math.max(plot.y(first(line)) + 4.5, free);
            String text = label.apply(first(line));
            double x = plot.x(line.lags().getFirst().lag()) - 10;
            sheet.text(text, x, y, sheet.bold(13), line.color(), Anchor.RIGHT);
            free = y + LINE_HEIGHT;
        }
    }

    /// Paints the names to the right.
    void paintNames(Sheet sheet, Plot plot) {
        EndLabels names = new EndLabels();
        for (RevisionLine line : lines) {
            double[] y = line.percents(figure);
            IntStream.range(0, y.length)
                    .filter(i -> !Double.isNaN(y[i]))
                    .max()
                    .ifPresent(i -> {
                        double x = plot.x(line.lags().get(i).lag());
                        names.add(line.name(), line.color(), x, plot.y(y[i]));
                    });
        }
        Rectangle2D area = plot.area();
        names.paint(sheet, area.getMaxX(), area.getY(), area.getMaxY());
    }

    private void paintLags(Sheet sheet, Plot plot, String words) {
        Font font = sheet.regular(13);
        double foot = plot.area().getMaxY();
        for (int lag = 0; lag <= last(); lag++) {
            double x = plot.x(lag);
            sheet.rule(new Line2D.Double(x, foot, x, foot + 5), 1, Palette.BASE);
            String text = Integer.toString(lag);
            sheet.text(text, x, foot + 20, font, Palette.MUTED, Anchor.CENTER);
        }
        double middle = plot.area().getCenterX();
        sheet.text(words, middle, foot + 38, font, Palette.MUTED, Anchor.CENTER);
    }

    private double first(RevisionLine line) {
        double[] values = line.percents(figure);
        return values.length == 0 ? Double.NaN : values[0];
    }

    private int last() {
        return lines.stream()
                .flatMap(line -> line.lags().stream())
                .mapToInt(LagRevision::lag)
                .max()
                .orElse(0);
    }
}
