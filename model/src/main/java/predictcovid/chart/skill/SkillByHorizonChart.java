package predictcovid.chart.skill;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import predictcovid.chart.Chart;
import predictcovid.chart.ChartFooter;
import predictcovid.chart.Picture;
import predictcovid.chart.Quantity;
import predictcovid.chart.paint.EndLabels;
import predictcovid.chart.paint.Frame;
import predictcovid.chart.paint.Palette;
import predictcovid.chart.paint.Plot;
import predictcovid.chart.paint.Sheet;
import predictcovid.chart.paint.Sheet.Anchor;
import predictcovid.chart.paint.ValueAxis;
import predictcovid.chart.paint.Wording;

/// What each forecaster loses in weighted interval score for each unit that the baseline loses, by
/// horizon, on a logarithmic scale, on which half as much and twice as much are equally far from 1.
///
/// @param baseline the forecaster whose loss is 1
/// @param lines our own forecaster first
public record SkillByHorizonChart(Judged judged, String baseline, List<Line> lines)
        implements Chart {
    private static final List<Double> TICKS =
            List.of(
                    0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5,
                    2.0, 3.0, 5.0, 10.0, 20.0, 50.0, 100.0);
    private static final double LEFT = 60;
    private static final double NAMES = 270;
    private static final double TICK_DISTANCE = 24;

    /// The ratios of one forecaster.
    public record Line(String forecaster, List<Point> points) {
        public Line {
            points = points.stream().sorted(Comparator.comparingInt(Point::horizon)).toList();
        }

        private Optional<Point> last() {
            return points.stream()
                    .filter(point -> isShown(point.ratio))
                    .reduce((one, other) -> other);
        }
    }

    /// The ratio at one horizon.
    ///
    /// @param ratio mean weighted interval score over the baseline's on the same tasks; NaN where
    ///   there are none
    public record Point(int horizon, double ratio) {}

    public SkillByHorizonChart {
        lines = List.copyOf(lines);
    }

    @Override
    public String name() {
        return Quantity.fileName("skill-by-horizon", judged.quantity().target().name());
    }

    @Override
    public String title(Locale locale) {
        Wording wording = Wording.in(locale);
        return wording.say("skill.title", judged.words(wording));
    }

    @Override
    public String alternative(Locale locale) {
        Wording wording = Wording.in(locale);
        String all =
                lines.stream()
                        .map(line ->
                                line.forecaster
                                        + " "
                                        + line.points.stream()
                                                .map(point -> ratio(point.ratio, wording))
                                                .collect(Collectors.joining("; ")))
                        .collect(Collectors.joining(" · "));
        return wording.say("skill.alternative", title(locale), subtitle(wording), all);
    }

    @Override
    public Picture render(Locale locale, ChartFooter footer) {
        Wording wording = Wording.in(locale);
        return footer.frame(this, wording, subtitle(wording), sheet -> paint(sheet, wording));
    }

    private String subtitle(Wording wording) {
        return wording.say("skill.subtitle", baseline);
    }

    private static String ratio(double ratio, Wording wording) {
        return wording.fixed(ratio, 2);
    }

    private static String label(double ratio, String forecaster, Wording wording) {
        return ratio(ratio, wording) + "  " + forecaster;
    }

    private static boolean isShown(double ratio) {
        return ratio > 0 && Double.isFinite(ratio);
    }

    private void paint(Sheet sheet, Wording wording) {
        HorizonAxis horizons =
                HorizonAxis.of(
                        lines.stream()
                                .flatMap(line -> line.points.stream())
                                .map(Point::horizon)
                                .toList(),
                        judged.quantity().frequency());
        Rectangle2D area =
                new Rectangle2D.Double(
                        Frame.MARGIN + LEFT,
                        Frame.TOP + 14,
                        Sheet.WIDTH - 2 * Frame.MARGIN - LEFT - NAMES,
                        Frame.BOTTOM - 50 - Frame.TOP - 14);
        Plot plot = new Plot(sheet, area, horizons.min(), horizons.max(), axis());
        plot.dotSize(9);
        paintGrid(sheet, plot, wording);
        horizons.paint(sheet, plot, wording);
        EndLabels names = new EndLabels();
        for (int i = lines.size() - 1; i >= 0; i--) {
            add(plot, lines.get(i), ForecasterStyle.of(i));
        }
        plot.paint();
        names.add(label(1, baseline, wording), Palette.INK, area.getMaxX() - 3, plot.y(0));
        for (int i = 0; i < lines.size(); i++) {
            name(names, lines.get(i), ForecasterStyle.of(i).color(), plot, wording);
        }
        names.paint(sheet, area.getMaxX(), area.getY(), area.getMaxY());
    }

    /// Holds all ratios and 1, with some room.
    private ValueAxis axis() {
        double[] logs =
                DoubleStream.concat(
                                DoubleStream.of(0.8, 1.1),
                                lines.stream()
                                        .flatMap(line -> line.points.stream())
                                        .mapToDouble(Point::ratio)
                                        .filter(SkillByHorizonChart::isShown))
                        .map(Math::log)
                        .toArray();
        double low = DoubleStream.of(logs).min().orElse(0) - 0.06;
        double high = DoubleStream.of(logs).max().orElse(0) + 0.06;
        return new ValueAxis(low, high, high - low);
    }

    private void paintGrid(Sheet sheet, Plot plot, Wording wording) {
        Rectangle2D area = plot.area();
        double free = Double.POSITIVE_INFINITY;
        for (double tick : TICKS) {
            double y = plot.y(Math.log(tick));
            boolean inside = y >= area.getY() && y <= area.getMaxY();
            boolean near1 = Math.abs(y - plot.y(0)) < TICK_DISTANCE && tick != 1;
            if (inside && !near1 && free - y >= TICK_DISTANCE) {
                free = y;
                paintTick(sheet, area, tick, y, wording);
            }
        }
        double foot = area.getMaxY();
        sheet.rule(new Line2D.Double(area.getX(), foot, area.getMaxX(), foot), 1, Palette.BASE);
    }

    private static void paintTick(
            Sheet sheet, Rectangle2D area, double tick, double y, Wording wording) {
        Line2D line = new Line2D.Double(area.getX(), y, area.getMaxX(), y);
        if (tick == 1) {
            sheet.rule(line, 1.5, Palette.INK);
        } else {
            sheet.rule(line, 1, Palette.GRID);
        }
        String text = wording.fixed(tick, tick < 0.1 || tick == 1.25 ? 2 : tick < 10 ? 1 : 0);
        sheet.text(text, area.getX() - 10, y + 4.5, sheet.regular(13), Palette.MUTED, Anchor.RIGHT);
    }

    private static void add(Plot plot, Line line, ForecasterStyle style) {
        double[] x = line.points.stream().mapToDouble(Point::horizon).toArray();
        double[] y =
                line.points.stream()
                        .mapToDouble(
                                point -> isShown(point.ratio) ? Math.log(point.ratio) : Double.NaN)
                        .toArray();
        style.add(plot, x, y);
    }

    private static void name(EndLabels names, Line line, Color color, Plot plot, Wording wording) {
        line.last()
                .ifPresent(point ->
                        names.add(
                                label(point.ratio, line.forecaster, wording),
                                color,
                                plot.x(point.horizon),
                                plot.y(Math.log(point.ratio))));
    }
}
