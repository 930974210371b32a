package predictcovid.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.DoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import predictcovid.chart.paint.Sheet.Anchor;

/// Marks in a rectangle of a sheet. What is added first lies lowest; XChart paints it all with
/// [#paint]. A missing value (NaN) breaks a line, and a value without neighbours becomes a dot.
public final class Plot {
    /// Room around the rectangle, so that no thick line is cut off at its edge.
    private static final int BLEED = 8;

    private static final int EDGE = 16;

    /// The corners of thinner lines look alike when round, and take thrice as long to paint.
    private static final double THIN = 1;

    private final Sheet sheet;
    private final Rectangle2D area;
    private final double xMin;
    private final double xMax;
    private final ValueAxis yAxis;
    private final XYChart chart;

    /// A plot whose left and right edges stand for `xMin` and `xMax`.
    public Plot(Sheet sheet, Rectangle2D area, double xMin, double xMax, ValueAxis yAxis) {
        this.sheet = sheet;
        this.area = area;
        this.xMin = xMin;
        this.xMax = xMax > xMin ? xMax : xMin + 1;
        this.yAxis = yAxis;
        chart = new XYChart((int) area.getWidth() + 2 * BLEED, (int) area.getHeight() + 2 * BLEED);
        style(chart.getStyler());
    }

    /// The rectangle below title and key that leaves room for the axis labels, and `right` pixels
    /// for other things.
    public static Rectangle2D area(
            Sheet sheet, ValueAxis axis, DoubleFunction<String> label, double right) {
        double left = Math.ceil(Frame.MARGIN + widest(sheet, axis, label) + 10);
        double top = Frame.TOP + 32;
        double width = Math.floor(Sheet.WIDTH - Frame.MARGIN - right - left);
        return new Rectangle2D.Double(left, top, width, Frame.BOTTOM - 44 - top);
    }

    /// Horizontal position of `value` on the sheet.
    public double x(double value) {
        return area.getX() + (value - xMin) / (xMax - xMin) * area.getWidth();
    }

    /// Horizontal position of a date on the sheet.
    public double x(LocalDate date) {
        return x((double) date.toEpochDay());
    }

    /// Vertical position of `value` on the sheet.
    public double y(double value) {
        return area.getMaxY()
                - (value - yAxis.min()) / (yAxis.max() - yAxis.min()) * area.getHeight();
    }

    /// The value, or the end of the axis that it lies beyond.
    public double held(double value) {
        return Math.clamp(value, yAxis.min(), yAxis.max());
    }

    /// The rectangle on the sheet.
    public Rectangle2D area() {
        return area;
    }

    /// Paints horizontal grid lines with their values to the left.
    public void valueGrid(DoubleFunction<String> label) {
        for (double tick : yAxis.ticks()) {
            double y = y(tick);
            Color color = tick == 0 ? Palette.BASE : Palette.GRID;
            sheet.rule(new Line2D.Double(area.getX(), y, area.getMaxX(), y), 1, color);
            sheet.text(
                    label.apply(tick),
                    area.getX() - 10,
                    y + 4.5,
                    sheet.regular(13),
                    Palette.MUTED,
                    Anchor.RIGHT);
        }
    }

    /// Paints dates below the plot; x values are epoch days.
    public void dates(DateAxis axis) {
        double foot = area.getMaxY();
        for (DateAxis.Tick tick : axis.ticks(area.getWidth())) {
            double x = x(tick.date());
            sheet.rule(new Line2D.Double(x, foot, x, foot + 5), 1, Palette.BASE);
            below(tick.label(), x, foot + 20);
            below(tick.year(), x, foot + 36);
        }
    }

    /// Paints numbers below the plot and vertical grid lines, leaving out labels where they would
    /// touch.
    public void values(ValueAxis axis, DoubleFunction<String> label) {
        double[] ticks = axis.ticks();
        double needed = (widest(sheet, axis, label) + 14) * (ticks.length - 1);
        int every = Math.max(1, (int) Math.ceil(needed / area.getWidth()));
        for (int i = 0; i < ticks.length; i++) {
            double x = x(ticks[i]);
            sheet.rule(new Line2D.Double(x, area.getY(), x, area.getMaxY()), 1, Palette.GRID);
            if (i % every == 0) {
                below(label.apply(ticks[i]), x, area.getMaxY() + 20);
            }
        }
    }

    /// Draws all dots `diameter` logical pixels wide.
    public void dotSize(int diameter) {
        chart.getStyler().setMarkerSize(diameter);
    }

    /// A line through the values.
    public void line(double[] x, double[] y, Color color, double thickness) {
        if (x.length == 0) {
            return;
        }
        XYSeries series = add(x, y, XYSeriesRenderStyle.Line);
        series.setLineColor(color);
        series.setLineStyle(
                thickness < THIN
                        ? new BasicStroke(
                                (float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL)
                        : new BasicStroke(
                                (float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        dots(x, alone(y), color, SeriesMarkers.CIRCLE);
    }

    /// One mark for each value.
    public void dots(double[] x, double[] y, Color color, Marker marker) {
        if (Arrays.stream(y).allMatch(Double::isNaN)) {
            return;
        }
        XYSeries series = add(x, y, XYSeriesRenderStyle.Scatter);
        series.setMarker(marker);
        series.setMarkerColor(color);
    }

    /// A filled polygon.
    public void polygon(double[] x, double[] y, Color color) {
        XYSeries series = add(x, y, XYSeriesRenderStyle.PolygonArea);
        series.setFillColor(color);
        series.setLineStyle(SeriesLines.NONE);
    }

    /// Bars of `width` from zero to each value; the outline of bars that touch stays up.
    public void bars(double[] x, double[] y, double width, Color color) {
        double[] px = new double[4 * x.length];
        double[] py = new double[4 * x.length];
        int points = 0;
        for (int i = 0; i < x.length; i++) {
            double height = Double.isNaN(y[i]) ? 0 : y[i];
            boolean touchesLast = i > 0 && x[i] - x[i - 1] <= width;
            boolean touchesNext = i + 1 < x.length && x[i + 1] - x[i] <= width;
            for (int corner = touchesLast ? 1 : 0; corner < (touchesNext ? 3 : 4); corner++) {
                px[points] = corner < 2 ? x[i] - width / 2 : x[i] + width / 2;
                py[points] = corner == 0 || corner == 3 ? 0 : height;
                points++;
            }
        }
        if (points > 0) {
            polygon(Arrays.copyOf(px, points), Arrays.copyOf(py, points), color);
        }
    }

    /// Horizontal bars of `height` from the left edge to each value of `x`.
    public void rows(double[] x, double[] y, double height, Color color) {
        double[] px = new double[4 * x.length];
        double[] py = new double[4 * x.length];
        for (int i = 0; i < x.length; i++) {
            px[4 * i + 1] = px[4 * i + 2] = Double.isNaN(x[i]) ? 0 : x[i];
            py[4 * i] = py[4 * i + 1] = y[i] - height / 2;
            py[4 * i + 2] = py[4 * i + 3] = y[i] + height / 2;
        }
        if (x.length > 0) {
            polygon(px, py, color);
        }
    }

    /// Paints all marks.
    public void paint() {
        if (chart.getSeriesCollection().isEmpty()) {
            return;
        }
        Graphics2D graphics = sheet.graphicsAt(area.getX() - BLEED, area.getY() - BLEED);
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
        graphics.dispose();
    }

    private static double widest(Sheet sheet, ValueAxis axis, DoubleFunction<String> label) {
        return Arrays.stream(axis.ticks())
                .map(tick -> sheet.width(label.apply(tick), sheet.regular(13)))
                .max()
                .orElse(0);
    }

    private void below(String text, double x, double y) {
        double half = sheet.width(text, sheet.regular(13)) / 2;
        double middle = Math.min(x, Sheet.WIDTH - EDGE - half);
        sheet.text(text, middle, y, sheet.regular(13), Palette.MUTED, Anchor.CENTER);
    }

    private XYSeries add(double[] x, double[] y, XYSeriesRenderStyle style) {
        XYSeries series =
                chart.addSeries(Integer.toString(chart.getSeriesCollection().size()), x, y);
        series.setXYSeriesRenderStyle(style);
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    private static double[] alone(double[] y) {
        double[] kept = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            boolean before = i > 0 && !Double.isNaN(y[i - 1]);
            boolean after = i + 1 < y.length && !Double.isNaN(y[i + 1]);
            kept[i] = before || after ? Double.NaN : y[i];
        }
        return kept;
    }

    private void style(XYStyler styler) {
        double dx = BLEED * (xMax - xMin) / area.getWidth();
        double dy = BLEED * (yAxis.max() - yAxis.min()) / area.getHeight();
        styler.setXAxisMin(xMin - dx).setXAxisMax(xMax + dx);
        styler.setYAxisMin(yAxis.min() - dy).setYAxisMax(yAxis.max() + dy);
        styler.setAxisTicksVisible(false).setAxisTitlesVisible(false).setPlotMargin(0);
        styler.setPlotGridLinesVisible(false);
        Color clear = new Color(255, 255, 255, 0);
        styler.setChartBackgroundColor(clear)
                .setPlotBackgroundColor(clear)
                .setPlotBorderVisible(false);
        styler.setLegendVisible(false).setChartTitleVisible(false).setChartPadding(0);
        styler.setPlotContentSize(1).setMarkerSize(7);
    }
}
