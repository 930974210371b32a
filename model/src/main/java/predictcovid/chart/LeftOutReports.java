package predictcovid.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Sheet.Anchor;
import predictcovid.chart.paint.Wording;
import predictcovid.series.TimeSeries;

/// The steps that a series shows without the backlog that was reported for them.
///
/// @param shown the steps of the picture
/// @param reported the same steps, and others, with backlogs
record LeftOutReports(TimeSeries shown, TimeSeries reported) {
    private static final double RADIUS = 4.5;
    private static final double LINE = 2;
    private static final double TEXT_FOOT = 15;
    private static final double ROUNDING = 0.5;

    /// The step of `reported` that holds most.
    Optional<Integer> largest() {
        return steps().max(Comparator.comparingDouble(reported::value));
    }

    /// Paints a ring at each, or a triangle at the upper edge where it lies beyond, and says what
    /// the largest is.
    void paint(Sheet sheet, Plot plot, Quantity quantity, Wording wording) {
        steps().forEach(i -> paintMark(sheet, plot, i));
        largest().ifPresent(i -> paintText(sheet, plot, i, quantity, wording));
    }

    private Stream<Integer> steps() {
        return IntStream.range(0, reported.size()).filter(this::differs).boxed();
    }

    private boolean differs(int step) {
        TimeSeries same = shown.between(reported.date(step), reported.date(step));
        return same.size() == 1
                && !Double.isNaN(reported.value(step))
                && !(Math.abs(same.value(0) - reported.value(step)) < ROUNDING);
    }

    private void paintMark(Sheet sheet, Plot plot, int step) {
        double value = reported.value(step);
        double x = plot.x(reported.date(step));
        double y = plot.y(plot.held(value));
        if (value > plot.held(value)) {
            Path2D triangle = new Path2D.Double();
            triangle.moveTo(x - RADIUS, y + 2 * RADIUS);
            triangle.lineTo(x + RADIUS, y + 2 * RADIUS);
            triangle.lineTo(x, y);
            triangle.closePath();
            sheet.fill(triangle, Palette.OBSERVED);
        } else {
            circle(sheet, x, y, RADIUS, Palette.OBSERVED);
            circle(sheet, x, y, RADIUS - LINE, Palette.PAPER);
        }
    }

    private static void circle(Sheet sheet, double x, double y, double radius, Color color) {
        sheet.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), color);
    }

    private void paintText(Sheet sheet, Plot plot, int step, Quantity quantity, Wording wording) {
        double x = plot.x(reported.date(step));
        double y = plot.y(plot.held(reported.value(step))) + TEXT_FOOT;
        boolean isRight = x > plot.area().getCenterX();
        sheet.text(
                wording.say(
                        reported.frequency(),
                        "left-out.mark",
                        quantity.value(reported.value(step), wording),
                        wording.step(reported.date(step), reported.frequency())),
                x + (isRight ? -10 : 10),
                y,
                sheet.regular(13),
                Palette.INK,
                isRight ? Anchor.RIGHT : Anchor.LEFT);
    }
}
